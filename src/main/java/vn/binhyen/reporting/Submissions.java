package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.NotFound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Every time a report was handed in, with the figures it said then. */
@Component
class Submissions {

    private static final String COLUMNS =
            """
            select s.number, s.receipt, s.submitted_at, s.submitted_at <= r.due_at as in_time,
                   coalesce(s.submitted_at > d.frozen_at, false) as after_freeze
              from reporting.submission s
              join reporting.report r on r.id = s.report_id
              join reporting.round d on d.id = r.round_id
             where s.report_id = :report
            """;

    private final JdbcClient jdbc;

    Submissions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One of them. */
    record Submission(
            int number, String receipt, Instant submittedAt, boolean inTime, boolean afterFreeze) {

        Receipt receipt(long version) {
            return new Receipt(receipt, submittedAt, inTime, afterFreeze, version);
        }
    }

    /** The one made under that key. */
    Optional<Submission> of(ReportId report, @Nullable String key) {
        if (key == null) {
            return Optional.empty();
        }
        return jdbc.sql(COLUMNS + " and s.idempotency_key = :key")
                .param("report", report.value())
                .param("key", key)
                .query(Submissions::submission)
                .optional();
    }

    Submission latest(ReportId report) {
        return jdbc.sql(COLUMNS + " order by s.number desc limit 1")
                .param("report", report.value())
                .query(Submissions::submission)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Keeps what the report says now as its next submission. */
    void keep(Report report, @Nullable UUID account, @Nullable String key) {
        jdbc.sql(
                        """
                        insert into reporting.submission (report_id, number, receipt, submitted_at, submitted_by,
                                                          idempotency_key, figures)
                        select r.id, r.submissions, r.receipt, r.submitted_at, cast(:account as uuid),
                               cast(:key as text), r.figures
                          from reporting.report r where r.id = :report
                        """)
                .param("account", account)
                .param("key", key)
                .param("report", report.getId().value())
                .update();
    }

    private static Submission submission(ResultSet rs, int row) throws SQLException {
        return new Submission(
                rs.getInt("number"),
                rs.getString("receipt"),
                rs.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                rs.getBoolean("in_time"),
                rs.getBoolean("after_freeze"));
    }
}
