/**
 * Steering documents as legal basis, documents issued in the layout of Decree 30/2020 as Word, PDF
 * and Excel, and the keeper of their files.
 *
 * <p>The words a unit chooses for its papers stand in {@code templates}; what is drafted takes them
 * as they are then, what is issued never changes.
 *
 * <p>Listens to nobody: who owns the facts asks it to draft, number, issue and keep.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: spi",
            "access",
            "territory"
        })
@NullMarked
package vn.binhyen.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
