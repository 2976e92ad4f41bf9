package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;

import java.util.List;

/** Somebody else changed the report in between; carries what now stands and what was sent. */
public class StaleReport extends OptimisticLockingFailureException {

    private final long version;
    private final transient List<Clash> clashes;

    StaleReport(long version, List<Clash> clashes) {
        super("reporting.refusal.stale");
        this.version = version;
        this.clashes = List.copyOf(clashes);
    }

    /** Refuses what was decided on another version than the one that stands. */
    static void unlessSeen(@Nullable Long seen, long standing) {
        if (seen != null && seen != standing) {
            throw new StaleReport(standing, List.of());
        }
    }

    /** The version that stands now. */
    public long version() {
        return version;
    }

    public List<Clash> clashes() {
        return clashes;
    }

    /** A cell with the figure that was sent and the one that stands. */
    public record Clash(String code, @Nullable Long yours, @Nullable Long theirs) {}
}
