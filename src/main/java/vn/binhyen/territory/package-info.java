/**
 * Administrative units as dated versions: what a unit was called, where it belonged, on any day.
 */
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "imports :: spi",
            "access",
            "access :: spi"
        })
@NullMarked
package vn.binhyen.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
