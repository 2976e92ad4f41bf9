package vn.binhyen.territory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Groups of units (cụm) as they stand on a day; a unit belongs to one group at a time. */
@Component
public class UnitGroups {

    private final JdbcClient jdbc;

    UnitGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A group.
     *
     * @param members how many units belong to it on the day
     * @param version to notice that somebody else has renamed it
     */
    public record Group(UUID id, String name, long members, long version) {}

    /** All groups, by name. */
    public List<Group> on(LocalDate day) {
        return jdbc.sql(
                        """
                        select g.id, g.name, g.version,
                               (select count(*) from territory.unit_group_member m
                                 where m.group_id = g.id and m.valid @> cast(:day as date)) as members
                          from territory.unit_group g order by g.name collate "vi-VN-x-icu", g.id
                        """)
                .param("day", day)
                .query((rs, row) ->
                        new Group(
                                rs.getObject("id", UUID.class),
                                rs.getString("name"),
                                rs.getLong("members"),
                                rs.getLong("version")))
                .list();
    }

    public Group required(UUID id, LocalDate day) {
        return on(day).stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The group of each unit that belongs to one on that day. */
    public Map<UnitId, UUID> members(LocalDate day) {
        var members = new HashMap<UnitId, UUID>();
        jdbc.sql(
                        """
                        select unit_id, group_id from territory.unit_group_member
                         where valid @> cast(:day as date)
                        """)
                .param("day", day)
                .query(rs -> {
                    members.put(
                            new UnitId(rs.getObject("unit_id", UUID.class)),
                            rs.getObject("group_id", UUID.class));
                });
        return members;
    }
}
