package vn.binhyen.territory;

import static vn.binhyen.territory.UnitRows.COLUMNS;
import static vn.binhyen.territory.UnitRows.VIEW;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which unit a code meant on which day, for files that name units of many days: codes are reused.
 *
 * <p>The day is compared with {@code is true}, which keeps the server from searching the index of
 * days once for every unit on a way: it would go through the whole register each time.
 */
@Component
public class UnitCodes {

    private final JdbcClient jdbc;

    UnitCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything the codes ever meant. */
    public Meanings of(Collection<String> codes) {
        return new Meanings(
                jdbc
                        .sql(
                                "select "
                                        + COLUMNS
                                        + """
                                          from territory.unit_version v
                                          join territory.tier t on t.code = v.tier
                                         where v.code = any(:codes) order by t.rank
                                        """)
                        .param("codes", codes.stream().distinct().toArray(String[]::new))
                        .query(VIEW)
                        .list()
                        .stream()
                        .collect(groupingBy(UnitView::code)));
    }

    /** The codes the units ever bore. */
    public Map<UnitId, Codes> of(Set<UnitId> units) {
        return jdbc
                .sql(
                        "select "
                                + COLUMNS
                                + """
                                  from territory.unit_version v
                                 where v.unit_id = any(:units) order by lower(v.valid) desc nulls last
                                """)
                .param("units", UnitRows.uuids(units))
                .query(VIEW)
                .list()
                .stream()
                .collect(
                        groupingBy(
                                UnitView::id,
                                java.util.stream.Collectors.collectingAndThen(
                                        java.util.stream.Collectors.toList(), Codes::new)));
    }

    /** The unit and all below it on that day. */
    public Set<UnitId> below(UnitId unit, LocalDate day) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                with recursive tree as (
                                    select v.unit_id from territory.unit_version v
                                     where v.unit_id = :unit and (v.valid @> cast(:day as date)) is true
                                    union
                                    select v.unit_id from tree
                                      join territory.unit_version v on v.parent_id = tree.unit_id
                                     where (v.valid @> cast(:day as date)) is true)
                                select unit_id from tree
                                """)
                        .param("unit", unit.value())
                        .param("day", day)
                        .query((rs, row) -> new UnitId(rs.getObject(1, java.util.UUID.class)))
                        .list());
    }

    /** Every unit below, with the one directly below the unit asked about in which it lies. */
    public Map<UnitId, UnitId> byChild(UnitId unit, LocalDate day) {
        var found = new HashMap<UnitId, UnitId>();
        jdbc.sql(
                        """
                        with recursive tree as (
                            select v.unit_id, v.unit_id as child from territory.unit_version v
                             where v.parent_id = :unit and (v.valid @> cast(:day as date)) is true
                            union
                            select v.unit_id, tree.child from tree
                              join territory.unit_version v on v.parent_id = tree.unit_id
                             where (v.valid @> cast(:day as date)) is true)
                        select unit_id, child from tree
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .query(rs -> {
                    found.put(
                            new UnitId(rs.getObject("unit_id", java.util.UUID.class)),
                            new UnitId(rs.getObject("child", java.util.UUID.class)));
                });
        return found;
    }

    /**
     * Those of the units that lie below the unit asked about, with the one directly below it in
     * which they lie. Most are expected at the tier of residential areas or above, and found on one
     * way down; the others go their way up.
     */
    public Map<UnitId, UnitId> childrenOf(UnitId unit, Collection<UnitId> units, LocalDate day) {
        var above = new HashMap<UnitId, UnitId>();
        jdbc.sql(
                        """
                        with recursive tree as (
                            select v.unit_id, v.parent_id, v.tier from territory.unit_version v
                             where v.parent_id = :unit and (v.valid @> cast(:day as date)) is true
                            union all
                            select v.unit_id, v.parent_id, v.tier from tree
                              join territory.unit_version v on v.parent_id = tree.unit_id
                             where (v.valid @> cast(:day as date)) is true
                               and tree.tier in (select t.code from territory.tier t
                                                  where t.rank < (select a.rank from territory.tier a where a.code = :area)))
                        select unit_id, parent_id from tree
                        """)
                .param("unit", unit.value())
                .param("day", day)
                .param("area", HouseholdTotals.AREA)
                .query(rs -> {
                    above.put(
                            new UnitId(rs.getObject("unit_id", java.util.UUID.class)),
                            new UnitId(rs.getObject("parent_id", java.util.UUID.class)));
                });
        var deeper = units.stream().filter(it -> !above.containsKey(it)).toList();
        above.putAll(parents(deeper, unit, day));
        var found = new HashMap<UnitId, UnitId>();
        for (var it : units) {
            var child = it;
            var parent = above.get(child);
            while (parent != null && !parent.equals(unit)) {
                child = parent;
                parent = above.get(child);
            }
            if (parent != null) {
                found.put(it, child);
            }
        }
        return found;
    }

    /** Of the units and of all above them, but not above that one. */
    private Map<UnitId, UnitId> parents(List<UnitId> units, UnitId top, LocalDate day) {
        var above = new HashMap<UnitId, UnitId>();
        if (units.isEmpty()) {
            return above;
        }
        jdbc.sql(
                        """
                        with recursive way as (
                            select v.unit_id, v.parent_id from territory.unit_version v
                             where v.unit_id in (select unnest(cast(:units as uuid[]))) and (v.valid @> cast(:day as date)) is true
                            union
                            select v.unit_id, v.parent_id from way
                              join territory.unit_version v on v.unit_id = way.parent_id
                             where (v.valid @> cast(:day as date)) is true and v.unit_id <> :top)
                        select unit_id, parent_id from way where parent_id is not null
                        """)
                .param("units", UnitRows.uuids(units))
                .param("top", top.value())
                .param("day", day)
                .query(rs -> {
                    above.put(
                            new UnitId(rs.getObject("unit_id", java.util.UUID.class)),
                            new UnitId(rs.getObject("parent_id", java.util.UUID.class)));
                });
        return above;
    }

    /** The units of those tiers on that day, in the order of tiers and codes. */
    public List<UnitId> ofTiers(Collection<String> tiers, LocalDate day) {
        return jdbc.sql(
                        """
                        select v.unit_id from territory.unit_version v
                          join territory.tier t on t.code = v.tier
                         where v.tier = any(:tiers) and (v.valid @> cast(:day as date)) is true
                         order by t.rank, v.code
                        """)
                .param("tiers", tiers.toArray(String[]::new))
                .param("day", day)
                .query((rs, row) -> new UnitId(rs.getObject(1, java.util.UUID.class)))
                .list();
    }

    /** The codes of one unit, the latest first. */
    public record Codes(List<UnitView> versions) {

        /** The code of that day; where the unit did not exist then, its last one. */
        public String on(LocalDate day) {
            return versions.stream()
                    .filter(it -> it.holdsOn(day))
                    .findFirst()
                    .orElse(versions.getFirst())
                    .code();
        }
    }

    /** What codes meant on any day, the highest tier first. */
    public record Meanings(Map<String, List<UnitView>> versions) {

        /** The units that bore one of the codes on that day. */
        public Set<UnitId> of(LocalDate day) {
            return versions.values().stream()
                    .flatMap(List::stream)
                    .filter(it -> it.holdsOn(day))
                    .map(UnitView::id)
                    .collect(toSet());
        }

        /** The units that bore the code on that day; a code may be used once in each tier. */
        public List<UnitView> on(String code, LocalDate day) {
            return versions.getOrDefault(code, List.of()).stream()
                    .filter(it -> it.holdsOn(day))
                    .toList();
        }
    }
}
