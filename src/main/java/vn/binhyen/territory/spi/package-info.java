/** What other modules tell territory about the things they keep of units. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.territory.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
