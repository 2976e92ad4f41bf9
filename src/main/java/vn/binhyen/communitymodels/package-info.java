/**
 * Self-managed models (Vietnamese: mô hình tự quản): who runs which, where they are applied, what
 * was decided about them, and where they were replicated.
 *
 * <p>A model is counted by its name, its sites and its groups as of a day. Start reading at {@link
 * vn.binhyen.communitymodels.ModelLife}.
 */
@ApplicationModule(
        displayName = "Community models",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform :: events",
            "imports :: spi",
            "access",
            "access :: spi",
            "territory",
            "territory :: events",
            "territory :: spi",
            "documents",
            "documents :: events",
            "reporting :: events",
            "reporting :: spi",
            "organisation :: events"
        })
@NullMarked
package vn.binhyen.communitymodels;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
