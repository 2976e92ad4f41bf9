/**
 * What the house stands on: the embedded server, the clock, days that pass, the scheduler, the
 * event log, long jobs with progress.
 */
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {"shared", "shell :: spi"})
@NullMarked
package vn.binhyen.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
