/** Work the platform runs for others. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.platform.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
