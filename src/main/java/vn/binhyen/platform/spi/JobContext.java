package vn.binhyen.platform.spi;

import java.util.Map;
import java.util.UUID;

/** What a running job knows of itself and says about its progress. */
public interface JobContext {

    UUID id();

    /** Numbers, ids and codes the job was submitted with; never text. */
    Map<String, String> parameters();

    /** Says what it is at, as a code of its kind; visible at once, and the count begins anew. */
    void step(String code);

    /** Says how far the work has come; visible at once to whoever waits for it. */
    void progress(long done, long total);

    /** Whether somebody asked to stop; long loops look here and leave. */
    boolean cancelled();

    /** Keeps what came of it (ids, numbers, the link to a file); stays after the job has ended. */
    void result(String name, String value);
}
