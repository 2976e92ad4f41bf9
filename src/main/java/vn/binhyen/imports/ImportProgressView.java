package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import vn.binhyen.platform.JobView;

/**
 * How far the work on an import is.
 *
 * @param step {@code reading}, {@code checking} or {@code applying}; null while it waits its turn
 * @param done rows worked through in this step
 * @param total rows of the step; 0 where nobody knows yet
 * @param stopping whether somebody asked to stop
 */
public record ImportProgressView(@Nullable String step, long done, long total, boolean stopping) {

    static ImportProgressView of(JobView job) {
        return new ImportProgressView(job.step(), job.done(), job.total(), job.cancelAsked());
    }

    /** How much of the step is done, 0 to 100. */
    public int percent() {
        return total > 0 ? (int) Math.min(100, done * 100 / total) : 0;
    }
}
