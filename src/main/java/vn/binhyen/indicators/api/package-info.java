/** The dictionary over REST. */
@NullMarked
package vn.binhyen.indicators.api;

import org.jspecify.annotations.NullMarked;
