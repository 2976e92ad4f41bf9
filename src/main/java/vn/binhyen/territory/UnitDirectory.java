package vn.binhyen.territory;

import static vn.binhyen.territory.UnitRows.COLUMNS;
import static vn.binhyen.territory.UnitRows.VIEW;
import static vn.binhyen.territory.UnitRows.uuids;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The register of units, asked on a day.
 *
 * <p>Above and below a unit the day is asked with {@code is true}: else the server takes the day
 * for rare, and reads every version that holds on it from the index of days before it looks at the
 * parent.
 */
@Component
public class UnitDirectory {

    private final JdbcClient jdbc;

    UnitDirectory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The unit as it stands on that day; empty where it does not exist then. */
    public Optional<UnitView> find(UnitId unit, LocalDate day) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from territory.unit_version v"
                                + " where v.unit_id = :unit and (v.valid @> cast(:day as date)) is true")
                .param("unit", unit.value())
                .param("day", day)
                .query(VIEW)
                .optional();
    }

    /** The unit as it stands on that day. */
    public UnitView required(UnitId unit, LocalDate day) {
        return find(unit, day).orElseThrow(NotFound::new);
    }

    /** The units directly below, in the order of their names. */
    public List<UnitView> children(UnitId unit, LocalDate day) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                  from territory.unit_version v
                                  join territory.tier t on t.code = v.tier
                                 where v.parent_id = :unit and (v.valid @> cast(:day as date)) is true
                                 order by t.rank, v.short_name collate "vi-VN-x-icu", v.code
                                """)
                .param("unit", unit.value())
                .param("day", day)
                .query(VIEW)
                .list();
    }

    /**
     * The units by id, as they stand on that day; one that does not exist then comes as it last
     * stood.
     */
    public Map<UnitId, UnitView> named(Collection<UnitId> units, LocalDate day) {
        if (units.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        "select distinct on (v.unit_id) "
                                + COLUMNS
                                + """
                                  from territory.unit_version v
                                 where v.unit_id = any(:units)
                                 order by v.unit_id, (v.valid @> cast(:day as date)) desc,
                                          lower(v.valid) desc nulls last
                                """)
                .param("units", uuids(units))
                .param("day", day)
                .query(VIEW)
                .list()
                .stream()
                .collect(toMap(UnitView::id, identity()));
    }

    /** The units of those tiers at or below the host on that day, each with all units above it. */
    public List<PlacedUnit> below(UnitId host, Set<String> tiers, LocalDate day) {
        if (tiers.isEmpty()) {
            return List.of();
        }
        var found =
                jdbc.sql(
                                "with recursive tree as ("
                                        + """
                                        select v.* from territory.unit_version v
                                         where v.unit_id = :host and (v.valid @> cast(:day as date)) is true
                                        union all
                                        select v.* from tree
                                          join territory.unit_version v on v.parent_id = tree.unit_id
                                          join territory.tier t on t.code = v.tier
                                         where (v.valid @> cast(:day as date)) is true
                                           and t.rank <= (select max(rank) from territory.tier where code = any(:tiers))
                                        ) select
                                        """
                                        + COLUMNS
                                        + """
                                          from tree v join territory.tier t on t.code = v.tier
                                         order by t.rank, v.short_name collate "vi-VN-x-icu", v.code
                                        """)
                        .param("host", host.value())
                        .param("day", day)
                        .param("tiers", tiers.toArray(String[]::new))
                        .query(VIEW)
                        .list();
        var known = found.stream().collect(toMap(UnitView::id, identity()));
        ancestors(List.of(host), day).forEach(it -> known.putIfAbsent(it.id(), it));
        return found.stream()
                .filter(it -> tiers.contains(it.tier()))
                .map(it -> place(it, known))
                .toList();
    }

    /** Those of the units that exist on that day, each with all units above it. */
    public List<PlacedUnit> placed(Collection<UnitId> units, LocalDate day) {
        if (units.isEmpty()) {
            return List.of();
        }
        var known = ancestors(units, day).stream().collect(toMap(UnitView::id, identity()));
        return units.stream()
                .distinct()
                .flatMap(it -> Optional.ofNullable(known.get(it)).stream())
                .map(it -> place(it, known))
                .toList();
    }

    /** The province this deployment serves; empty before it has been named. */
    public Optional<UnitId> province() {
        return jdbc.sql(
                        """
                        select v.unit_id from territory.unit_version v
                         where v.tier = (select code from territory.tier order by rank limit 1)
                         order by upper_inf(v.valid) desc, lower(v.valid) desc nulls last limit 1
                        """)
                .query((rs, row) -> new UnitId(rs.getObject(1, java.util.UUID.class)))
                .optional();
    }

    /** The units that carry one of the codes on that day; a code may be used once in each tier. */
    public List<UnitView> byCode(Collection<String> codes, LocalDate day) {
        if (codes.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from territory.unit_version v"
                                + " where v.code = any(:codes) and (v.valid @> cast(:day as date)) is true")
                .param("codes", codes.stream().distinct().toArray(String[]::new))
                .param("day", day)
                .query(VIEW)
                .list();
    }

    /** The units and all above them, each once. */
    private List<UnitView> ancestors(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql(
                        "with recursive up as ("
                                + """
                                select v.* from territory.unit_version v
                                 where v.unit_id = any(:units) and (v.valid @> cast(:day as date)) is true
                                union
                                select v.* from up
                                  join territory.unit_version v on v.unit_id = up.parent_id
                                 where (v.valid @> cast(:day as date)) is true
                                ) select
                                """
                                + COLUMNS
                                + " from up v")
                .param("units", uuids(units))
                .param("day", day)
                .query(VIEW)
                .list();
    }

    private static PlacedUnit place(UnitView unit, Map<UnitId, UnitView> known) {
        var above = new ArrayList<UnitView>();
        var parent = unit.parent() == null ? null : known.get(unit.parent());
        while (parent != null) {
            above.add(parent);
            parent = parent.parent() == null ? null : known.get(parent.parent());
        }
        return new PlacedUnit(unit, List.copyOf(above));
    }
}
