package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Who did what and when: submissions, decisions, sign-ins. Append-only; the database refuses the
 * application any change of it.
 *
 * <p>Holds ids, codes, numbers and days, never text: what somebody wrote stands where it was
 * written.
 */
@Component
public class AuditTrail {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final CurrentOfficer officer;

    AuditTrail(JdbcClient jdbc, JsonMapper json, Clock clock, CurrentOfficer officer) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        this.officer = officer;
    }

    /**
     * Writes one line, in the caller's transaction: no line without the deed, no deed without the
     * line.
     *
     * @param action code of what was done, e.g. {@code report.submitted}
     * @param subjectType code of what it was done to, e.g. {@code report}
     * @param figures fields by code; numbers, days, ids and codes without blanks only
     */
    @Transactional
    public void record(
            String action,
            String subjectType,
            UUID subject,
            Map<String, ? extends Object> figures) {
        record(
                officer.find().map(Officer::account).orElse(null),
                action,
                subjectType,
                subject,
                figures);
    }

    @Transactional
    void record(
            @Nullable UUID account,
            String action,
            String subjectType,
            @Nullable UUID subject,
            Map<String, ? extends Object> figures) {
        jdbc.sql(
                        """
                        insert into access.audit_entry (at, account_id, action, subject_type, subject_id, figures)
                        values (:at, :account, :action, :type, :subject, cast(:figures as jsonb))
                        """)
                .param("at", OffsetDateTime.now(clock))
                .param("account", account)
                .param("action", AuditFigures.code(action))
                .param("type", AuditFigures.code(subjectType))
                .param("subject", subject)
                .param("figures", json.writeValueAsString(AuditFigures.of(figures)))
                .update();
    }
}
