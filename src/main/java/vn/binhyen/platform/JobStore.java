package vn.binhyen.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The rows of {@code platform.job}; each change names the state it may happen in. */
@Component
class JobStore {

    private static final TypeReference<Map<String, String>> MAP = new TypeReference<>() {};
    private static final TypeReference<List<String>> LIST = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    JobStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(UUID id, String kind, Map<String, String> parameters, String owner, Instant at) {
        jdbc.sql(
                        """
                        insert into platform.job (id, kind, owner, parameters, submitted_at)
                        values (:id, :kind, :owner, cast(:parameters as jsonb), :at)
                        """)
                .param("id", id)
                .param("kind", kind)
                .param("owner", owner)
                .param("parameters", json.writeValueAsString(parameters))
                .param("at", Timestamp.from(at))
                .update();
    }

    Optional<JobView> find(UUID id) {
        return jdbc.sql("select * from platform.job where id = :id")
                .param("id", id)
                .query(this::view)
                .optional();
    }

    List<JobView> newest(Optional<String> owner, int limit) {
        return jdbc.sql(
                        """
                        select * from platform.job
                         where cast(:owner as text) is null or owner = :owner
                         order by submitted_at desc, id limit :limit
                        """)
                .param("owner", owner.orElse(null))
                .param("limit", limit)
                .query(this::view)
                .list();
    }

    /** Takes the job for a run; a run that died before is taken again from its start. */
    boolean start(UUID id, Instant at) {
        return jdbc.sql(
                                """
                                update platform.job set state = 'running', started_at = :at, step = null, done = 0, total = 0
                                 where id = :id and state in ('queued', 'running') and not cancel_asked
                                """)
                        .param("id", id)
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    void step(UUID id, String code) {
        jdbc.sql(
                        """
                        update platform.job set step = :step, done = 0, total = 0
                         where id = :id and state = 'running'
                        """)
                .param("id", id)
                .param("step", code)
                .update();
    }

    void progress(UUID id, long done, long total) {
        jdbc.sql(
                        "update platform.job set done = :done, total = :total where id = :id and state ="
                                + " 'running'")
                .param("id", id)
                .param("done", done)
                .param("total", total)
                .update();
    }

    void result(UUID id, String name, String value) {
        jdbc.sql(
                        """
                        update platform.job set result = result || jsonb_build_object(:name::text, :value::text)
                         where id = :id and state = 'running'
                        """)
                .param("id", id)
                .param("name", name)
                .param("value", value)
                .update();
    }

    boolean cancelAsked(UUID id) {
        return jdbc.sql("select cancel_asked from platform.job where id = :id")
                .param("id", id)
                .query((rs, row) -> rs.getBoolean(1))
                .optional()
                .orElse(true);
    }

    void cancel(UUID id, Instant at) {
        jdbc.sql(
                        """
                        update platform.job
                           set cancel_asked = true,
                               ended_at = case when state = 'queued' then :at else ended_at end,
                               state = case when state = 'queued' then 'cancelled' else state end
                         where id = :id and state in ('queued', 'running')
                        """)
                .param("id", id)
                .param("at", Timestamp.from(at))
                .update();
    }

    void end(
            UUID id, String state, @Nullable String reasonKey, List<String> arguments, Instant at) {
        jdbc.sql(
                        """
                        update platform.job
                           set state = :state, ended_at = :at, reason_key = :reason,
                               reason_arguments = cast(:arguments as jsonb)
                         where id = :id and state in ('queued', 'running')
                        """)
                .param("id", id)
                .param("state", state)
                .param("reason", reasonKey)
                .param("arguments", json.writeValueAsString(arguments))
                .param("at", Timestamp.from(at))
                .update();
    }

    private JobView view(ResultSet rs, int row) throws SQLException {
        var arguments = rs.getString("reason_arguments");
        return new JobView(
                rs.getObject("id", UUID.class),
                rs.getString("kind"),
                rs.getString("state"),
                rs.getString("step"),
                rs.getLong("done"),
                rs.getLong("total"),
                rs.getString("owner"),
                json.readValue(rs.getString("parameters"), MAP),
                json.readValue(rs.getString("result"), MAP),
                rs.getString("reason_key"),
                arguments == null ? List.of() : json.readValue(arguments, LIST),
                rs.getBoolean("cancel_asked"),
                rs.getTimestamp("submitted_at").toInstant(),
                instant(rs.getTimestamp("started_at")),
                instant(rs.getTimestamp("ended_at")));
    }

    private static @Nullable Instant instant(@Nullable Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
