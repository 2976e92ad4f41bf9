/**
 * Agencies, enterprises and schools, and what decides whether they can be recognised as safe in
 * security and order.
 */
@NullMarked
package vn.binhyen.organisation.institutions;

import org.jspecify.annotations.NullMarked;
