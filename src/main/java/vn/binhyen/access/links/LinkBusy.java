package vn.binhyen.access.links;

import java.time.Duration;

/** Too many requests: try again after a while. */
public class LinkBusy extends RuntimeException {

    private final transient Duration wait;
    private final boolean forToday;

    private LinkBusy(Duration wait, boolean forToday) {
        super(null, null, false, false);
        this.wait = wait;
        this.forToday = forToday;
    }

    /** Too many in a short time. */
    static LinkBusy awhile(Duration wait) {
        return new LinkBusy(wait, false);
    }

    /** Too many saves of one link for today. */
    static LinkBusy forToday(Duration untilTomorrow) {
        return new LinkBusy(untilTomorrow, true);
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
