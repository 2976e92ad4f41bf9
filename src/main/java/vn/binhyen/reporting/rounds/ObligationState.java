package vn.binhyen.reporting.rounds;

import java.util.Locale;

/** Where an obligation stands, as it is shown. */
public enum ObligationState {
    DUE,
    DRAFT,
    SUBMITTED,
    RETURNED,
    ACCEPTED,
    /** Past its last day and due or draft; worked out when asked, never stored. */
    OVERDUE,
    /** Handed in and in the figures as issued, taken in or not; said by the board only. */
    FROZEN;

    /** Says the state of a report {@code r} as of {@code :today}. */
    public static final String SQL =
            "case when r.state in ('DUE', 'DRAFT') and r.last_on < :today then 'OVERDUE' else r.state end";

    /** The same for the board: what a frozen round counted reads as frozen. */
    public static final String ON_BOARD =
            """
            case when r.state in ('SUBMITTED', 'ACCEPTED')
                      and exists (select from reporting.frozen_report f where f.report_id = r.id and f.counted)
                 then 'FROZEN' else %s end
            """
                    .formatted(SQL);

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
        return this == SUBMITTED || this == ACCEPTED || this == FROZEN;
    }
}
