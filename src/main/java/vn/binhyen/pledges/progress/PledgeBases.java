package vn.binhyen.pledges.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How many could pledge on a day. Households: those of the household groups of a unit, or, where it
 * has no groups, of its villages. Institutions: those that had not ended. How many persons or
 * collectives there are nobody has announced.
 */
@Component
public class PledgeBases {

    private final JdbcClient jdbc;
    private final HouseholdTotals totals;
    private final UnitCodes codes;
    private final PledgeScope scope;

    PledgeBases(JdbcClient jdbc, HouseholdTotals totals, UnitCodes codes, PledgeScope scope) {
        this.jdbc = jdbc;
        this.totals = totals;
        this.codes = codes;
        this.scope = scope;
    }

    /** The households of villages, each by itself; {@code units} null for the whole province. */
    Map<UnitId, Long> ofAreas(UUID @Nullable [] units, LocalDate day) {
        return totals.each(
                units == null ? null : Arrays.stream(units).map(UnitId::new).toList(), day);
    }

    /** Bases of units one by one, for one file or page. */
    public UnitBases unitByUnit() {
        return new UnitBases(
                totals,
                codes,
                (unit, day) -> of(Subject.INSTITUTION, scope.withAllBelow(unit, day), day));
    }

    /**
     * The base, or null where nobody knows.
     *
     * @param units null for the whole province
     */
    public @Nullable Long of(Subject subject, UUID @Nullable [] units, LocalDate day) {
        return switch (subject) {
            case HOUSEHOLD -> households(units, day);
            case INSTITUTION -> institutions(units, day);
            case COLLECTIVE, PERSON -> null;
        };
    }

    /** How many institutions of a unit have registered in the drive through a row of their own. */
    public long withRow(DriveView drive, UnitId unit, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) from pledges.institution_row r
                          join pledges.institution i on i.id = r.institution
                         where r.drive = :drive and r.year in (0, :year)
                           and (i.ended_on is null or i.ended_on >= :day)
                           and (i.unit_id in (select unnest(cast(:units as uuid[])))
                                or i.now_at in (select unnest(cast(:units as uuid[]))))
                        """)
                .param("drive", drive.number())
                .param("year", day.getYear())
                .param("day", day)
                .param("units", scope.withAllBelow(unit, day))
                .query(Long.class)
                .single();
    }

    private @Nullable Long households(UUID @Nullable [] units, LocalDate day) {
        long grouped = ofGroups(units, day).stream().mapToLong(Households::number).sum();
        if (grouped > 0) {
            return grouped;
        }
        var areas =
                units == null
                        ? totals.ofProvince(day)
                        : totals.of(Arrays.stream(units).map(UnitId::new).toList(), day);
        return areas.isPresent() && areas.getAsLong() > 0 ? areas.getAsLong() : null;
    }

    /** The households of groups, unit by unit. */
    List<Households> ofGroups(UUID @Nullable [] units, LocalDate day) {
        return jdbc.sql(
                        """
                        select b.unit_id, b.now_at, sum(b.change) as households from pledges.base_step b
                         where b.day <= :day and (cast(:units as uuid[]) is null
                                or b.unit_id in (select unnest(cast(:units as uuid[])))
                                or b.now_at in (select unnest(cast(:units as uuid[]))))
                         group by b.unit_id, b.now_at having sum(b.change) > 0
                        """)
                .param("day", day)
                .param("units", units)
                .query((rs, row) ->
                        new Households(
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                new UnitId(rs.getObject("now_at", UUID.class)),
                                rs.getLong("households")))
                .list();
    }

    private @Nullable Long institutions(UUID @Nullable [] units, LocalDate day) {
        long there =
                jdbc.sql(
                                """
                                select count(*) from pledges.institution i
                                 where (i.ended_on is null or i.ended_on >= :day)
                                   and (cast(:units as uuid[]) is null
                                        or i.unit_id in (select unnest(cast(:units as uuid[])))
                                        or i.now_at in (select unnest(cast(:units as uuid[]))))
                                """)
                        .param("day", day)
                        .param("units", units)
                        .query(Long.class)
                        .single();
        return there == 0 ? null : there;
    }

    /**
     * Households of the groups of a unit.
     *
     * @param nowAt where the unit's things are found now
     */
    record Households(UnitId unit, UnitId nowAt, long number) {}
}
