/** What a module contributes so that its records can be imported. */
@NamedInterface("spi")
@NullMarked
package vn.binhyen.imports.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
