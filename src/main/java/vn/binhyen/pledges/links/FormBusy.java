package vn.binhyen.pledges.links;

import java.time.Duration;

/** Too many requests: try again after a while. */
public class FormBusy extends RuntimeException {

    private final transient Duration wait;

    FormBusy(Duration wait) {
        super(null, null, false, false);
        this.wait = wait;
    }

    /** After how long to try again. */
    public Duration waiting() {
        return wait;
    }
}
