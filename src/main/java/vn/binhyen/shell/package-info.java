/**
 * The frame around every page: navigation, the home queue, search, errors, the module
 * documentation.
 *
 * <p>Knows the caller only as Spring's {@code Authentication} and its content only through {@link
 * vn.binhyen.shell.spi}: other modules contribute, the shell never asks them by name.
 */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared"})
@NullMarked
package vn.binhyen.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
