package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Reads the copies of household groups. */
@Component
class KnownGroups {

    private final JdbcClient jdbc;

    KnownGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Group> byCode(Collection<String> codes) {
        return find("g.code = any(:keys)", codes.toArray(String[]::new));
    }

    /** The groups of units, as registered or where they are found now, in the order of codes. */
    Map<String, Group> of(Collection<UnitId> units) {
        return find(
                "g.unit_id = any(:keys) or g.now_at = any(:keys)",
                units.stream().map(UnitId::value).toArray(UUID[]::new));
    }

    private Map<String, Group> find(String condition, Object[] keys) {
        var found = new HashMap<String, Group>();
        jdbc.sql(
                        "select g.id, g.code, g.unit_id, g.now_at, g.established_on, g.ended_on, h.from_day, h.households"
                                + " from pledges.household_group g"
                                + " left join pledges.group_households h on h.group_id = g.id where "
                                + condition)
                .param("keys", keys)
                .query(rs -> {
                    var code = rs.getString("code");
                    var group = found.get(code);
                    if (group == null) {
                        group =
                                new Group(
                                        rs.getObject("id", UUID.class),
                                        code,
                                        new UnitId(rs.getObject("unit_id", UUID.class)),
                                        new UnitId(rs.getObject("now_at", UUID.class)),
                                        rs.getObject("established_on", LocalDate.class),
                                        rs.getObject("ended_on", LocalDate.class),
                                        new TreeMap<>());
                        found.put(code, group);
                    }
                    var from = rs.getObject("from_day", LocalDate.class);
                    if (from != null) {
                        group.households().put(from, rs.getInt("households"));
                    }
                });
        return found;
    }

    /** A household group and its households from day to day. */
    record Group(
            UUID id,
            String code,
            UnitId unit,
            UnitId nowAt,
            LocalDate establishedOn,
            @Nullable LocalDate endedOn,
            TreeMap<LocalDate, Integer> households) {

        /**
         * Its households on that day, before the first figure the first; null where none is known.
         */
        @Nullable Integer base(LocalDate day) {
            var entry = households.floorEntry(day);
            if (entry == null) {
                entry = households.firstEntry();
            }
            return entry == null ? null : entry.getValue();
        }

        boolean existsOn(LocalDate day) {
            return !establishedOn.isAfter(day) && (endedOn == null || !endedOn.isBefore(day));
        }
    }
}
