package vn.binhyen.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Events a listener has not taken in yet: tried again by themselves for a while, then left to the
 * operator.
 */
@Component
public class Publications {

    /** So often the house tries by itself; what fails still waits for the operator. */
    public static final int ATTEMPTS = 5;

    private static final Duration SLOW = Duration.ofMinutes(1);
    private static final int BATCH = 50;

    /** Long enough for another instance to be at work on what was published before this started. */
    private static final Duration QUIET = Duration.ofMinutes(1);

    /** Longer than any queue of listeners. */
    private static final Duration LOST = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final FailedEventPublications failed;
    private final Clock clock;
    private final Instant started;

    Publications(JdbcClient jdbc, FailedEventPublications failed, Clock clock) {
        this.jdbc = jdbc;
        this.failed = failed;
        this.clock = clock;
        this.started = clock.instant();
    }

    /** What failed, and what is under way for longer than it should, newest first. */
    public List<PublicationView> unfinished(int limit) {
        return jdbc.sql(
                        """
                        select id, listener_id, event_type, status, completion_attempts,
                               publication_date, last_resubmission_date
                          from platform.event_publication
                         where completion_date is null
                           and (status = 'FAILED' or publication_date < :slow)
                         order by publication_date desc, id limit :limit
                        """)
                .param("slow", Timestamp.from(clock.instant().minus(SLOW)))
                .param("limit", limit)
                .query(Publications::view)
                .list();
    }

    /** Sends one failed publication to its listener again, however often it was tried. */
    public void resend(UUID id) {
        resend(Set.of(id));
    }

    /** Sends everything that failed again. */
    public void resendAll() {
        resend(ids("select id from platform.event_publication where status = 'FAILED'", null));
    }

    /**
     * Counts as failed what no listener will finish any more, since the application was killed
     * under it: what was under way when this instance started, or is so for longer than any queue.
     *
     * <p>Modulith's own monitor runs only where scheduling is enabled, and goes by age alone: it
     * would send again what merely waits its turn after a large import.
     */
    void releaseInterrupted() {
        var now = clock.instant();
        var quiet = now.minus(QUIET);
        jdbc.sql(
                        """
                        update platform.event_publication set status = 'FAILED'
                         where completion_date is null and status in ('PUBLISHED', 'PROCESSING', 'RESUBMITTED')
                           and (coalesce(last_resubmission_date, publication_date) < :quiet
                                or coalesce(last_resubmission_date, publication_date) < :lost)
                        """)
                .param("quiet", Timestamp.from(started.isBefore(quiet) ? started : quiet))
                .param("lost", Timestamp.from(now.minus(LOST)))
                .update();
    }

    /**
     * Sends again what failed, waiting twice as long before each further attempt.
     *
     * <p>The choice is made here and not by Modulith's options: its minimum age does not hold for
     * failed publications, and it cuts the batch before it filters, so that publications given up
     * would keep the later ones waiting for ever.
     */
    void resendDue() {
        resend(
                ids(
                        """
                        select id from platform.event_publication
                         where status = 'FAILED' and completion_attempts < :attempts
                           and coalesce(last_resubmission_date, publication_date)
                               + interval '15 seconds' * power(2, completion_attempts) < :now
                         order by publication_date limit :batch
                        """,
                        clock.instant()));
    }

    private void resend(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return;
        }
        var all = ids("select id from platform.event_publication where status = 'FAILED'", null);
        failed.resubmit(
                ResubmissionOptions.defaults()
                        .withMinAge(Duration.ZERO)
                        .withMaxInFlight(Integer.MAX_VALUE)
                        .withBatchSize(Math.max(1, all.size()))
                        .withFilter(it -> ids.contains(it.getIdentifier())));
    }

    private Set<UUID> ids(String sql, @Nullable Instant now) {
        var query = jdbc.sql(sql);
        if (now != null) {
            query =
                    query.param("attempts", ATTEMPTS)
                            .param("now", Timestamp.from(now))
                            .param("batch", BATCH);
        }
        return new HashSet<>(query.query((rs, row) -> rs.getObject(1, UUID.class)).list());
    }

    private static PublicationView view(ResultSet rs, int row) throws SQLException {
        var resent = rs.getTimestamp("last_resubmission_date");
        return new PublicationView(
                rs.getObject("id", UUID.class),
                rs.getString("listener_id"),
                simple(rs.getString("event_type")),
                "FAILED".equals(rs.getString("status")),
                rs.getInt("completion_attempts"),
                rs.getTimestamp("publication_date").toInstant(),
                resent == null ? null : resent.toInstant());
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
