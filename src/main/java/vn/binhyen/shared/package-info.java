/**
 * Value types every module speaks. No Spring, no helpers: what stands here is a word of the domain.
 */
@ApplicationModule(
        displayName = "Shared vocabulary",
        allowedDependencies = {})
@NullMarked
package vn.binhyen.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
