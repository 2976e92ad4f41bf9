package vn.binhyen.organisation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.BodiesRegistered;
import vn.binhyen.organisation.events.BodyFactsChanged;
import vn.binhyen.organisation.events.BodyFactsChanged.Grade;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Tells what the register knows of bodies whenever some of them changed, in the same transaction:
 * others keep a copy.
 */
@Component
class BodyAnnouncing {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    BodyAnnouncing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(BodiesRegistered event) {
        var bodies = new LinkedHashMap<UUID, BodyFactsChanged.Body>();
        jdbc.sql(
                        """
                        select b.id, b.kind, b.code, b.unit_id, b.established_on, b.ended_on, b.proposed, b.version,
                               g.year, g.grade
                          from organisation.body b left join organisation.body_grade g on g.body_id = b.id
                         where b.id = any(:bodies) order by b.code, b.id, g.year
                        """)
                .param("bodies", event.bodies().stream().map(BodyId::value).toArray(UUID[]::new))
                .query(rs -> {
                    var body =
                            bodies.computeIfAbsent(rs.getObject("id", UUID.class), id -> body(rs));
                    var grade = rs.getString("grade");
                    if (grade != null) {
                        var rank = BodyGrade.valueOf(grade).ordinal() + 1;
                        body.grades().add(new Grade(rs.getInt("year"), rank));
                    }
                });
        if (!bodies.isEmpty()) {
            events.publishEvent(new BodyFactsChanged(List.copyOf(bodies.values())));
        }
    }

    private static BodyFactsChanged.Body body(ResultSet rs) {
        try {
            return new BodyFactsChanged.Body(
                    new BodyId(rs.getObject("id", UUID.class)),
                    rs.getString("kind"),
                    rs.getString("code"),
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("established_on", LocalDate.class),
                    rs.getObject("ended_on", LocalDate.class),
                    rs.getBoolean("proposed"),
                    rs.getLong("version"),
                    new ArrayList<>());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
