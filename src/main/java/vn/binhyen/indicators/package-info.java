/**
 * The province's dictionary of indicators: code, name, definition, unit, and whether a figure
 * counts turns, distinct subjects or a stock. Versioned, shared by every campaign.
 */
@ApplicationModule(
        displayName = "Indicators",
        allowedDependencies = {"shared", "shell :: spi", "platform", "access"})
@NullMarked
package vn.binhyen.indicators;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
