package vn.binhyen.access.links;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/** A link opens no form: it is unknown, revoked or over, or what it is for takes nothing today. */
public class LinkGone extends RuntimeException {

    private final Reason reason;
    private final transient @Nullable LocalDate day;

    public LinkGone(Reason reason, @Nullable LocalDate day) {
        super(null, null, false, false);
        this.reason = reason;
        this.day = day;
    }

    public LinkGone(Reason reason) {
        this(reason, null);
    }

    public Reason reason() {
        return reason;
    }

    /** The day the reason speaks of; null where it speaks of none. */
    public @Nullable LocalDate day() {
        return day;
    }

    /** Why a link opens no form. */
    public enum Reason {
        /** Nobody made it, or it was mistyped; the same answer for all such. */
        UNKNOWN,
        REVOKED,
        /** Its own last day is over. */
        EXPIRED,
        /** The first day of what it is for has not come. */
        NOT_YET,
        /** The last day of what it is for is over. */
        ENDED,
        /** What it is for was closed. */
        CLOSED,
        /** The institution does not exist any more. */
        INSTITUTION_ENDED
    }
}
