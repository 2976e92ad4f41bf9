package vn.binhyen.platform;

import org.jmolecules.event.types.DomainEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.sql.Timestamp;
import java.time.Clock;

/**
 * Everything the house announced, in one order, never changed.
 *
 * <p>A follower reads what comes after the last sequence it saw. Numbers drawn freely would become
 * visible in the order of commits, not of numbers, and a follower could pass over one still
 * uncommitted. So a transaction takes the lock just before it commits and draws its numbers under
 * it: whoever commits later has the higher number. The lock falls with the commit.
 */
@Component
class EventLog {

    private static final long LOCK = 0x62_79_5f_6c_6f_67L;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    EventLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(DomainEvent event) {
        jdbc.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((rs, row) -> row)
                .list();
        jdbc.sql(
                        """
                        insert into platform.event_log (type, at, data)
                        values (:type, :at, cast(:data as jsonb))
                        """)
                .param("type", event.getClass().getSimpleName())
                .param("at", Timestamp.from(clock.instant()))
                .param("data", json.writeValueAsString(bare(json.valueToTree(event))))
                .update();
    }

    /** An id or code, an object around one value inside the house, is that value outside. */
    private JsonNode bare(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.size() == 1 && object.path("value").isValueNode()) {
                return object.path("value");
            }
            var copy = json.createObjectNode();
            object.properties().forEach(it -> copy.set(it.getKey(), bare(it.getValue())));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            var copy = json.createArrayNode();
            array.forEach(it -> copy.add(bare(it)));
            return copy;
        }
        return node;
    }
}
