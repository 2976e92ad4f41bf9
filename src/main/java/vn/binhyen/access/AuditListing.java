package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the audit trail, newest first. */
@Component
public class AuditListing {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final java.time.Clock clock;

    AuditListing(JdbcClient jdbc, JsonMapper json, java.time.Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** A page of lines older than the one named {@code before}. */
    public List<AuditLine> find(Filter filter, @Nullable Long before, int limit) {
        return jdbc.sql(
                        """
                        select e.id, e.at, a.login, a.post, e.action, e.subject_type, e.subject_id, e.figures::text as figures
                          from access.audit_entry e
                          left join access.account a on a.id = e.account_id
                         where (cast(:before as bigint) is null or e.id < :before)
                           and (cast(:action as text) is null or e.action = :action)
                           and (cast(:login as text) is null
                                or e.account_id = (select id from access.account where login = :login))
                           and (cast(:subject as uuid) is null or e.subject_id = :subject)
                           and (cast(:from as timestamptz) is null or e.at >= :from)
                           and (cast(:to as timestamptz) is null or e.at < :to)
                         order by e.id desc
                         limit :limit
                        """)
                .param("before", before)
                .param("action", filter.action())
                .param("login", filter.login() == null ? null : Account.login(filter.login()))
                .param("subject", filter.subject())
                .param("from", startOf(filter.from()))
                .param("to", filter.to() == null ? null : startOf(filter.to().plusDays(1)))
                .param("limit", limit)
                .query((row, number) -> line(row))
                .list();
    }

    /** The actions there are lines of. */
    public List<String> actions() {
        // a walk from action to action on the index instead of a scan over all lines
        return jdbc.sql(
                        """
                        with recursive known (action) as (
                            (select min(action) from access.audit_entry)
                            union all
                            select (select min(e.action) from access.audit_entry e where e.action > k.action)
                              from known k where k.action is not null)
                        select action from known where action is not null
                        """)
                .query((row, number) -> row.getString(1))
                .list();
    }

    private @Nullable OffsetDateTime startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.getZone()).toOffsetDateTime();
    }

    private AuditLine line(ResultSet row) throws SQLException {
        Map<String, Object> figures =
                json.readValue(
                        row.getString("figures"), new TypeReference<TreeMap<String, Object>>() {});
        return new AuditLine(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).atZoneSameInstant(clock.getZone()),
                row.getString("login"),
                row.getString("post"),
                row.getString("action"),
                row.getString("subject_type"),
                row.getObject("subject_id", UUID.class),
                figures);
    }

    /** Which lines; null leaves a question open. */
    public record Filter(
            @Nullable String login,
            @Nullable String action,
            @Nullable UUID subject,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}
}
