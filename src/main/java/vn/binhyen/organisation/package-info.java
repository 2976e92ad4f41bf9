/**
 * Who is organised where. Opened with the member bodies of the province: departments, boards,
 * sectors and mass organisations.
 */
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "imports :: spi",
            "access",
            "access :: spi",
            "territory",
            "territory :: events",
            "campaigns :: spi",
            "campaigns :: events",
            "reporting :: spi"
        })
@NullMarked
package vn.binhyen.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
