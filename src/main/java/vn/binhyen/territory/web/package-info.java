/** The tree of units, the page of a unit, the forms that add and correct one. */
@NullMarked
package vn.binhyen.territory.web;

import org.jspecify.annotations.NullMarked;
