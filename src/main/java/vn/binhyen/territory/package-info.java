/**
 * Administrative units as dated versions: what a unit was called, where it belonged, on any day;
 * and what resolutions did to them.
 *
 * <p>A unit keeps its id while it is renamed, retyped, recoded or moved, and ends when it is merged
 * or split, even where its code and name go on with another. Who holds things of a unit hears
 * {@link vn.binhyen.territory.events.UnitsReorganised} and answers {@link
 * vn.binhyen.territory.spi.ReorganisationEffect}.
 */
@ApplicationModule(
        displayName = "Territory",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "imports :: spi",
            "access",
            "access :: spi"
        })
@NullMarked
package vn.binhyen.territory;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
