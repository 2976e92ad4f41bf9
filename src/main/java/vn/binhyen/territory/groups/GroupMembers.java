package vn.binhyen.territory.groups;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which units belong to which group on which days.
 *
 * <p>Follows a reorganisation in its own transaction: who takes a member over belongs to the
 * member's group, unless it has one already.
 */
@Component
class GroupMembers {

    private final JdbcClient jdbc;

    GroupMembers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void begin(UUID group, Collection<UnitId> units, LocalDate from) {
        jdbc.sql(
                        """
                        insert into territory.unit_group_member (group_id, unit_id, valid)
                        select distinct :group, u.unit_id, daterange(:from, null)
                          from unnest(cast(:units as uuid[])) as u (unit_id)
                        """)
                .param("group", group)
                .param("units", uuids(units))
                .param("from", from)
                .update();
    }

    /** From the day on they belong to no group. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(Collection<UnitId> units, LocalDate from) {
        jdbc.sql(
                        """
                        delete from territory.unit_group_member
                         where unit_id = any(cast(:units as uuid[])) and lower(valid) >= :from
                        """)
                .param("units", uuids(units))
                .param("from", from)
                .update();
        jdbc.sql(
                        """
                        update territory.unit_group_member set valid = daterange(lower(valid), :from)
                         where unit_id = any(cast(:units as uuid[])) and (upper_inf(valid) or upper(valid) > :from)
                        """)
                .param("units", uuids(units))
                .param("from", from)
                .update();
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(UnitsReorganised event) {
        var heirs = heirs(event.edges());
        jdbc.sql(
                        """
                        insert into territory.unit_group_member (group_id, unit_id, valid)
                        select distinct on (h.heir) m.group_id, h.heir, daterange(:day, null)
                          from unnest(cast(:units as uuid[]), cast(:heirs as uuid[])) as h (unit_id, heir)
                          join territory.unit_group_member m on m.unit_id = h.unit_id and m.valid @> (cast(:day as date) - 1)
                         where not exists (select from territory.unit_group_member o
                                            where o.unit_id = h.heir and (upper_inf(o.valid) or upper(o.valid) > :day))
                         order by h.heir, m.group_id
                        """)
                .param("units", uuids(heirs.stream().map(SuccessionEdge::predecessor).toList()))
                .param("heirs", uuids(successors(heirs)))
                .param("day", event.day())
                .update();
        end(event.ended(), event.day());
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ReorganisationUndone event) {
        var heirs = heirs(event.edges());
        jdbc.sql(
                        """
                        delete from territory.unit_group_member m
                         where m.unit_id = any(cast(:units as uuid[])) and lower(m.valid) = :day
                           and not exists (select from territory.unit u where u.id = m.unit_id)
                        """)
                .param("units", uuids(successors(heirs)))
                .param("day", event.day())
                .update();
        jdbc.sql(
                        """
                        update territory.unit_group_member m set valid = daterange(lower(m.valid), null)
                         where m.unit_id = any(cast(:units as uuid[])) and upper(m.valid) = :day
                        """)
                .param(
                        "units",
                        uuids(
                                event.edges().stream()
                                        .filter(it -> !it.relation().keepsIdentity())
                                        .map(SuccessionEdge::predecessor)
                                        .toList()))
                .param("day", event.day())
                .update();
    }

    /** Of a split unit the remainder goes on in the group. */
    private static List<SuccessionEdge> heirs(List<SuccessionEdge> edges) {
        return edges.stream()
                .filter(it -> !it.relation().keepsIdentity() && it.successor() != null)
                .filter(it -> it.share() != Share.PARTIAL)
                .toList();
    }

    private static List<UnitId> successors(List<SuccessionEdge> edges) {
        return edges.stream().flatMap(it -> Stream.ofNullable(it.successor())).toList();
    }

    private static String[] uuids(Collection<UnitId> units) {
        return units.stream().map(UnitId::toString).toArray(String[]::new);
    }
}
