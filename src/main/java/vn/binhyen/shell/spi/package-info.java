/** What other modules contribute to the frame: navigation, due items, panels, labels, search. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.shell.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
