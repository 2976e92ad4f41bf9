package vn.binhyen.platform.spi;

/** Long work of one kind: an import, a document, a bulk act. Contribute a bean of this type. */
public interface JobHandler {

    /** The kind's code, e.g. {@code imports.apply}; stored, so it does not change. */
    String kind();

    /**
     * Does the work. Called outside a transaction, on any instance, at most once at a time; an
     * interrupted run (the instance died) is called again, so the work must stand a repetition.
     *
     * @throws vn.binhyen.shared.Refusal to end the job as failed with a reason the user reads
     */
    void run(JobContext job);

    /**
     * Puts in order what waits for work that was stopped before it began, or before it began again
     * after its instance died; {@link #run} is not called any more. Must stand a repetition.
     */
    default void stopped(JobContext job) {}
}
