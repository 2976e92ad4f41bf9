/** Pages of the dictionary. */
@NullMarked
package vn.binhyen.indicators.web;

import org.jspecify.annotations.NullMarked;
