package vn.binhyen.reporting;

import java.util.Locale;

/** Where an obligation stands, as it is shown. */
public enum ObligationState {
    DUE,
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** Past its last day and due or draft; worked out when asked, never stored. */
    OVERDUE;

    /** Says the state of a report {@code r} as of {@code :today}. */
    static final String SQL =
            "case when r.state in ('DUE', 'DRAFT') and r.last_on < :today then 'OVERDUE' else r.state end";

    /** The word in the API and in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the obliged may still write. */
    public boolean writable() {
        return this == DUE || this == DRAFT || this == RETURNED || this == OVERDUE;
    }

    /** Whether it counts in the sums. */
    public boolean handedIn() {
        return this == SUBMITTED || this == ACCEPTED;
    }
}
