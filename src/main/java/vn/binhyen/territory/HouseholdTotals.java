package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How many households live in the residential areas: a figure per area, holding until the next. The
 * base of every share of households.
 */
@Service
@Transactional
public class HouseholdTotals {

    /** The tier of residential areas. */
    static final String AREA = "village";

    private static final int MOST = 100_000;

    private final JdbcClient jdbc;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final AuditTrail audit;
    private final Clock clock;

    HouseholdTotals(
            JdbcClient jdbc, CurrentOfficer officer, Scopes scopes, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.officer = officer;
        this.scopes = scopes;
        this.audit = audit;
        this.clock = clock;
    }

    /** The households of all residential areas of the province on that day; empty without any. */
    @Transactional(readOnly = true)
    public OptionalLong ofProvince(LocalDate day) {
        return sum(null, day);
    }

    /** The same for some of the areas. */
    @Transactional(readOnly = true)
    public OptionalLong of(Iterable<UnitId> units, LocalDate day) {
        var ids = new java.util.ArrayList<UUID>();
        units.forEach(it -> ids.add(it.value()));
        return sum(ids.toArray(UUID[]::new), day);
    }

    /** The figure of each of the units on that day, of those that have one. */
    @Transactional(readOnly = true)
    public Map<UnitId, Integer> eachOf(Collection<UnitId> units, LocalDate day) {
        var figures = new HashMap<UnitId, Integer>();
        jdbc.sql(
                        """
                        select distinct on (unit_id) unit_id, households from territory.unit_households
                         where unit_id = any(:units) and from_day <= :day order by unit_id, from_day desc
                        """)
                .param("units", UnitRows.uuids(units))
                .param("day", day)
                .query(rs -> {
                    figures.put(
                            new UnitId(rs.getObject("unit_id", UUID.class)),
                            rs.getInt("households"));
                });
        return figures;
    }

    /** The same with the day since when each holds; null where it was given without one. */
    @Transactional(readOnly = true)
    public Map<UnitId, Figure> figuresOf(Collection<UnitId> units, LocalDate day) {
        var figures = new HashMap<UnitId, Figure>();
        jdbc.sql(
                        """
                        select distinct on (unit_id) unit_id, households, nullif(from_day, '-infinity') as since
                          from territory.unit_households
                         where unit_id = any(:units) and from_day <= :day order by unit_id, from_day desc
                        """)
                .param("units", UnitRows.uuids(units))
                .param("day", day)
                .query(rs -> {
                    figures.put(
                            new UnitId(rs.getObject("unit_id", UUID.class)),
                            new Figure(
                                    rs.getInt("households"),
                                    rs.getObject("since", LocalDate.class)));
                });
        return figures;
    }

    private OptionalLong sum(UUID @Nullable [] units, LocalDate day) {
        var total =
                jdbc.sql(
                                """
                                select sum(h.households) from territory.unit_version v
                                 cross join lateral (
                                    select f.households from territory.unit_households f
                                     where f.unit_id = v.unit_id and f.from_day <= :day
                                     order by f.from_day desc limit 1) h
                                 where v.tier = :tier and v.valid @> cast(:day as date)
                                   and (cast(:units as uuid[]) is null or v.unit_id = any(:units))
                                """)
                        .param("day", day)
                        .param("units", units)
                        .param("tier", AREA)
                        .query((rs, row) -> rs.getObject(1, Long.class))
                        .list()
                        .getFirst();
        return total == null ? OptionalLong.empty() : OptionalLong.of(total);
    }

    /**
     * The households of the residential areas, each by itself; areas without a figure are left out.
     *
     * @param within only those of these units; null for the whole province
     */
    @Transactional(readOnly = true)
    public Map<UnitId, Long> each(@Nullable Collection<UnitId> within, LocalDate day) {
        var found = new HashMap<UnitId, Long>();
        jdbc.sql(
                        """
                        select v.unit_id, h.households from territory.unit_version v
                         cross join lateral (
                            select f.households from territory.unit_households f
                             where f.unit_id = v.unit_id and f.from_day <= :day
                             order by f.from_day desc limit 1) h
                         where v.tier = :tier and v.valid @> cast(:day as date)
                           and (cast(:within as uuid[]) is null or v.unit_id in (select unnest(cast(:within as uuid[]))))
                        """)
                .param("within", within == null ? null : UnitRows.uuids(within))
                .param("day", day)
                .param("tier", AREA)
                .query(rs -> {
                    found.put(
                            new UnitId(rs.getObject("unit_id", UUID.class)),
                            rs.getLong("households"));
                });
        return found;
    }

    /** The figures of the areas that lie directly below a unit, each with its day. */
    @Transactional(readOnly = true)
    public List<AreaFigure> below(UnitId commune, LocalDate day) {
        return jdbc.sql(
                        """
                        select v.unit_id, v.name, h.households, nullif(h.from_day, '-infinity') as since
                          from territory.unit_version v
                          left join lateral (select f.households, f.from_day from territory.unit_households f
                                              where f.unit_id = v.unit_id and f.from_day <= :day
                                              order by f.from_day desc limit 1) h on true
                         where v.parent_id = :commune and v.tier = :tier and (v.valid @> cast(:day as date)) is true
                         order by v.short_name collate "vi-VN-x-icu", v.code
                        """)
                .param("commune", commune.value())
                .param("tier", AREA)
                .param("day", day)
                .query((rs, row) ->
                        new AreaFigure(
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                rs.getString("name"),
                                rs.getObject("households", Integer.class),
                                rs.getObject("since", LocalDate.class)))
                .list();
    }

    /** Keeps a figure of households from a day on, until the next one. */
    public void record(Map<UnitId, Integer> figures, LocalDate from) {
        figures.forEach((unit, number) -> {
            scopes.require(officer.required(), unit, LocalDate.now(clock));
            if (number < 0 || number > MOST) {
                throw Refusal.of("h" + unit, "territory.refusal.households", MOST);
            }
            jdbc.sql(
                            """
                            insert into territory.unit_households as h (unit_id, from_day, households)
                            values (:unit, :day, :number)
                            on conflict (unit_id, from_day) do update set households = excluded.households
                            """)
                    .param("unit", unit.value())
                    .param("day", from)
                    .param("number", number)
                    .update();
            audit.record(
                    "unit.households",
                    "unit",
                    unit.value(),
                    Map.of("from", from.toString(), "households", number));
        });
    }

    /** A figure of households and since when it holds; null without beginning. */
    public record Figure(int households, @Nullable LocalDate since) {

        /** Whether it was given on that day or later. */
        public boolean isSince(LocalDate day) {
            return since != null && !since.isBefore(day);
        }
    }

    /** A residential area and its figure; null where none was given. */
    public record AreaFigure(
            UnitId unit, String name, @Nullable Integer households, @Nullable LocalDate since) {}
}
