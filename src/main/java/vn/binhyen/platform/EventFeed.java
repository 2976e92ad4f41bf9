package vn.binhyen.platform;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/** Reads the log of announced events from a place on. */
@Component
public class EventFeed {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    EventFeed(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** What was announced after a sequence number, oldest first. */
    public List<Announcement> after(long sequence, int limit) {
        return jdbc.sql(
                        """
                        select sequence, type, at, data from platform.event_log
                         where sequence > :after order by sequence limit :limit
                        """)
                .param("after", sequence)
                .param("limit", limit)
                .query((rs, row) ->
                        new Announcement(
                                rs.getLong("sequence"),
                                rs.getString("type"),
                                rs.getTimestamp("at").toInstant(),
                                json.readTree(rs.getString("data"))))
                .list();
    }

    /**
     * One event as it was announced.
     *
     * @param data ids, codes, numbers and days; never text
     */
    public record Announcement(long sequence, String type, Instant at, JsonNode data) {}
}
