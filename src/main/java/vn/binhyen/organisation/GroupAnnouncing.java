package vn.binhyen.organisation;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.BodiesRegistered;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Group;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Households;
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
 * Tells what the register knows of household groups whenever some of them changed, in the same
 * transaction: others keep a copy.
 */
@Component
class GroupAnnouncing {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    GroupAnnouncing(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @EventListener
    void on(BodiesRegistered event) {
        var groups = new LinkedHashMap<UUID, Group>();
        jdbc.sql(
                        """
                        select b.id, b.code, b.unit_id, b.established_on, b.ended_on, b.version, s.from_day, s.households
                          from organisation.body b
                          left join organisation.body_strength s on s.body_id = b.id and s.households is not null
                         where b.id = any(:bodies) and b.kind = 'household_group'
                         order by b.code, s.from_day
                        """)
                .param("bodies", event.bodies().stream().map(BodyId::value).toArray(UUID[]::new))
                .query(rs -> {
                    var group =
                            groups.computeIfAbsent(rs.getObject("id", UUID.class), id -> group(rs));
                    var from = rs.getObject("from_day", LocalDate.class);
                    if (from != null) {
                        group.households().add(new Households(from, rs.getInt("households")));
                    }
                });
        if (!groups.isEmpty()) {
            events.publishEvent(new HouseholdGroupsRegistered(List.copyOf(groups.values())));
        }
    }

    private static Group group(ResultSet rs) {
        try {
            return new Group(
                    new BodyId(rs.getObject("id", UUID.class)),
                    rs.getString("code"),
                    new UnitId(rs.getObject("unit_id", UUID.class)),
                    rs.getObject("established_on", LocalDate.class),
                    rs.getObject("ended_on", LocalDate.class),
                    rs.getLong("version"),
                    new ArrayList<>());
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
