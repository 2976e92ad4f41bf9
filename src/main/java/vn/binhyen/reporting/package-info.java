/**
 * Rounds, obligations, reports, their review, the roll-up, and figures as issued.
 *
 * <p>A report holds the obliged unit's own work only; the system adds up.
 */
@ApplicationModule(
        displayName = "Reporting",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "platform :: spi",
            "imports :: spi",
            "access",
            "territory",
            "territory :: events",
            "territory :: spi",
            "documents",
            "documents :: templates",
            "indicators",
            "campaigns :: events",
            "campaigns :: spi"
        })
@NullMarked
package vn.binhyen.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
