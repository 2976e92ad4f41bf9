package vn.binhyen.imports;

import vn.binhyen.imports.spi.ImportProgress;
import vn.binhyen.platform.spi.JobContext;

import java.util.concurrent.TimeUnit;

/**
 * Tells whoever waits how far an import is, twice a second at most, and ends the work where
 * somebody asked to stop.
 */
final class Watch implements ImportProgress {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);

    private final JobContext job;
    private long next = System.nanoTime();
    private int total;

    Watch(JobContext job) {
        this.job = job;
    }

    /** A new step begins; 0 rows where nobody knows yet how many there are. */
    void begin(Step step, int rows) {
        lookUp();
        job.step(step.word);
        total = rows;
        next = System.nanoTime() + PAUSE;
    }

    @Override
    public void done(int rows) {
        if (System.nanoTime() - next >= 0) {
            lookUp();
            job.progress(rows, total);
            next = System.nanoTime() + PAUSE;
        }
    }

    /** Looks whether to go on, as is done before anything is kept for good. */
    void lookUp() {
        if (job.cancelled()) {
            throw new Stopped();
        }
    }

    /** What an import is at; the words are message keys too. */
    enum Step {
        READING("reading"),
        CHECKING("checking"),
        APPLYING("applying");

        private final String word;

        Step(String word) {
            this.word = word;
        }
    }

    /** Somebody asked to stop: the step under way is undone. */
    static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private Stopped() {
            super("stopped", null, false, false);
        }
    }
}
