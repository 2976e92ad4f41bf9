package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.HouseholdGroupsRegistered;
import vn.binhyen.organisation.events.HouseholdGroupsRegistered.Group;
import vn.binhyen.platform.BulkCopy;

import java.util.ArrayList;
import java.util.Collection;
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
        jdbc.sql("select pg_advisory_xact_lock(hashtext('pledges.groups'))").query(rs -> {});
        jdbc.sql(
                        """
                        create temporary table if not exists group_news (like pledges.household_group) on commit drop
                        """)
                .update();
        jdbc.sql("delete from group_news").update();
        copy.into(
                "group_news (id, code, unit_id, now_at, established_on, ended_on, version)",
                groups.stream().map(GroupBook::row).toList());
        var units =
                jdbc.sql(
                                """
                                select g.unit_id from pledges.household_group g join group_news n on n.id = g.id
                                union select unit_id from group_news
                                """)
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .set();
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
        step(units);
    }

    /**
     * Works out anew how the households of these units' groups change from day to day: a figure
     * holds until the next, the first one from the beginning, each while its group exists.
     */
    private void step(Collection<UUID> units) {
        jdbc.sql("delete from pledges.base_step where unit_id = any(:units)")
                .param("units", units.toArray(UUID[]::new))
                .update();
        jdbc.sql(
                        """
                        with held as (
                            select g.unit_id, g.now_at, h.households,
                                   greatest(g.established_on,
                                            case when lag(h.from_day) over w is null then '-infinity' else h.from_day end) as since,
                                   least(coalesce(g.ended_on + 1, 'infinity'), coalesce(lead(h.from_day) over w, 'infinity')) as until
                              from pledges.household_group g join pledges.group_households h on h.group_id = g.id
                             where g.unit_id = any(:units)
                            window w as (partition by g.id order by h.from_day))
                        insert into pledges.base_step (unit_id, now_at, day, change)
                        select unit_id, now_at, day, sum(change)
                          from (select unit_id, now_at, since as day, households as change from held where since < until
                                union all
                                select unit_id, now_at, until, -households from held where since < until and until < 'infinity') s
                         group by unit_id, now_at, day having sum(change) <> 0
                        """)
                .param("units", units.toArray(UUID[]::new))
                .update();
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
