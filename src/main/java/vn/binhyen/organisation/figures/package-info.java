/**
 * What the register adds up to: the summary of a unit, what reports are filled in with, and what is
 * not in order.
 */
@NullMarked
package vn.binhyen.organisation.figures;

import org.jspecify.annotations.NullMarked;
