/** What access asks the modules to its right. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.access.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
