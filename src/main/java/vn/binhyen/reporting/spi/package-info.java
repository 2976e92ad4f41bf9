/** What reporting asks the modules to its right: known figures and obliged bodies. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.reporting.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
