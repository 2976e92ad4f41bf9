/**
 * Rounds, obligations, reports, their review, the roll-up, and figures as issued.
 *
 * <p>A report holds the obliged unit's own work only; the system adds up. Here are the report
 * itself, its desk and the freezing of a round; {@code rounds} says who owes one, {@code forms}
 * what is asked, {@code board} who has reported, {@code totals} what it adds up to, {@code papers}
 * how it is written down, {@code files} how it comes in bulk. None of these but {@code files} knows
 * this package, and none is in a circle.
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
