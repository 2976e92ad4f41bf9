/** In-app notices to the posts concerned. Hears everyone, is used by nobody. */
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "access",
            "territory",
            "campaigns :: events",
            "reporting :: events",
            "organisation :: events",
            "awards :: events"
        })
@NullMarked
package vn.binhyen.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
