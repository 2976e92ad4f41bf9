/**
 * Staged import: a file becomes rows, rows a preview, the preview is applied or the file goes back
 * with what is wrong.
 *
 * <p>What a file may hold is contributed through {@link vn.binhyen.imports.spi.ImportTarget}.
 */
@ApplicationModule(
        displayName = "Imports",
        allowedDependencies = {
            "shared",
            "shell :: spi",
            "platform",
            "platform :: events",
            "platform :: spi"
        })
@NullMarked
package vn.binhyen.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
