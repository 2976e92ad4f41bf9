/** Indicators that come with the product. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.indicators.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
