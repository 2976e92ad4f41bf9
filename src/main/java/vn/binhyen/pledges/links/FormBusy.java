package vn.binhyen.pledges.links;

import java.time.Duration;

/** Too many requests: try again after a while. */
public class FormBusy extends RuntimeException {

    private final transient Duration wait;
    private final boolean forToday;

    private FormBusy(Duration wait, boolean forToday) {
        super(null, null, false, false);
        this.wait = wait;
        this.forToday = forToday;
    }

    /** Too many in a short time. */
    static FormBusy awhile(Duration wait) {
        return new FormBusy(wait, false);
    }

    /** Too many saves of one link for today. */
    static FormBusy forToday(Duration untilTomorrow) {
        return new FormBusy(untilTomorrow, true);
    }

    /** Whether it is open again tomorrow only. */
    public boolean isForToday() {
        return forToday;
    }

    /** After how long to try again. */
    public Duration waiting() {
        return wait;
    }
}
