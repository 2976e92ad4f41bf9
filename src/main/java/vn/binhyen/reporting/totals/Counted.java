package vn.binhyen.reporting.totals;

import java.util.Locale;

/** Which reports a total adds up. */
public enum Counted {
    /** Submitted and taken in: provisional. */
    HANDED_IN("r.state in ('SUBMITTED', 'ACCEPTED')"),
    /** Only what the desk has taken in. */
    ACCEPTED("r.state = 'ACCEPTED'");

    private final String condition;

    Counted(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
