/**
 * The peak campaign: about two months, ten work items, reports on the 15th and the 30th (letter
 * 640/UBND-NC of 29/7/2014).
 */
@ApplicationModule(
        displayName = "Kinds :: Peak",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "territory",
            "indicators",
            "indicators :: spi",
            "campaigns :: spi",
            "campaigns :: events"
        })
@NullMarked
package vn.binhyen.kinds.peak;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
