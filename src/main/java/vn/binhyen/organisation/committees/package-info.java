/**
 * What befalls many committees at once: merged by one decision, closed and proposed when units are
 * reorganised.
 */
@NullMarked
package vn.binhyen.organisation.committees;

import org.jspecify.annotations.NullMarked;
