package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.HouseholdGroupsRegistered;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Group;
import vn.binhyen.platform.BulkCopy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Keeps this module's own copy of the household groups: the base of what they pledge. A copy is
 * replaced only by a later one.
 */
@Component
class GroupBook {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    GroupBook(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @ApplicationModuleListener(id = "pledges.group-book.registered")
    void on(HouseholdGroupsRegistered event) {
        keep(event.groups());
    }

    void keep(List<Group> groups) {
        jdbc.sql(
                        """
                        create temporary table if not exists group_news (like pledges.household_group) on commit drop
                        """)
                .update();
        jdbc.sql("delete from group_news").update();
        copy.into(
                "group_news (id, code, unit_id, now_at, established_on, ended_on, version)",
                groups.stream().map(GroupBook::row).toList());
        var taken =
                jdbc.sql(
                                """
                                insert into pledges.household_group as g (id, code, unit_id, now_at, established_on, ended_on, version)
                                select id, code, unit_id, now_at, established_on, ended_on, version from group_news
                                on conflict (id) do update
                                   set code = excluded.code, unit_id = excluded.unit_id, now_at = excluded.now_at,
                                       established_on = excluded.established_on, ended_on = excluded.ended_on,
                                       version = excluded.version
                                 where g.version <= excluded.version
                                returning id
                                """)
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .set();
        jdbc.sql("delete from pledges.group_households where group_id = any(:groups)")
                .param("groups", taken.toArray(UUID[]::new))
                .update();
        copy.into(
                "pledges.group_households (group_id, from_day, households)",
                groups.stream()
                        .filter(it -> taken.contains(it.id().value()))
                        .flatMap(it -> households(it).stream())
                        .toList());
        new Whereabouts(jdbc).settleGroups(taken);
    }

    private static Object[] row(Group group) {
        var ended = group.endedOn();
        return new Object[] {
            group.id().value(),
            group.code(),
            group.unit().value(),
            group.unit().value(),
            group.establishedOn(),
            ended,
            group.version()
        };
    }

    private static List<Object[]> households(Group group) {
        var rows = new ArrayList<Object[]>();
        group.households()
                .forEach(it -> rows.add(new Object[] {group.id().value(), it.from(), it.number()}));
        return rows;
    }
}
