package vn.binhyen.organisation.figures;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.organisation.BodyKind;
import vn.binhyen.organisation.BodyScope;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How many bodies of each kind there are below a unit on a day, and how many households they cover.
 */
@Service
@Transactional(readOnly = true)
public class OrganisationSummary {

    private final JdbcClient jdbc;
    private final BodyScope scope;
    private final Unconsolidated unconsolidated;
    private final HouseholdTotals households;

    OrganisationSummary(
            JdbcClient jdbc,
            BodyScope scope,
            Unconsolidated unconsolidated,
            HouseholdTotals households) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.unconsolidated = unconsolidated;
        this.households = households;
    }

    /** The summary of a unit and all below it; of all the officer sees where no unit is named. */
    public Summary of(Officer officer, @Nullable UnitId unit, LocalDate day) {
        var units = scope.units(officer, unit, day);
        var base = base(units, day);
        return new Summary(
                lines(units, day).stream().map(it -> it.of(base)).toList(),
                base.isEmpty() ? null : base.getAsLong(),
                unconsolidated.withoutCommittee(units, day));
    }

    /** Only the lines, without shares and without looking for what is missing. */
    public List<Line> lines(Officer officer, UnitId unit, LocalDate day) {
        return lines(scope.units(officer, unit, day), day);
    }

    private OptionalLong base(UUID @Nullable [] units, LocalDate day) {
        return units == null
                ? households.ofProvince(day)
                : households.of(Arrays.stream(units).map(UnitId::new).toList(), day);
    }

    private List<Line> lines(UUID @Nullable [] units, LocalDate day) {
        return jdbc.sql(
                        """
                        select l.* from (
                            select b.kind, case when b.kind = any(:byType) then b.type end as type, b.tier,
                                   count(*) as number, sum(s.members) as members, sum(s.households) as households
                              from organisation.body b
                              left join organisation.body_strength s
                                on s.body_id = b.id and s.from_day <= :day and s.until_day > :day
                             where b.established_on <= :day and (b.ended_on is null or b.ended_on >= :day) and not b.proposed
                               and (cast(:units as uuid[]) is null or b.unit_id = any(:units))
                             group by 1, 2, 3) l
                          join organisation.body_kind k on k.code = l.kind
                         order by k.rank, l.type, l.tier
                        """)
                .param("byType", BodyKind.BY_TYPE.toArray(String[]::new))
                .param("day", day)
                .param("units", units)
                .query((rs, row) ->
                        new Line(
                                rs.getString("kind"),
                                rs.getString("type"),
                                rs.getString("tier"),
                                rs.getLong("number"),
                                rs.getLong("members"),
                                rs.getLong("households"),
                                null))
                .list();
    }

    /**
     * All of it.
     *
     * @param households of the residential areas; null where no figure is known
     * @param withoutCommittee units that should have a committee and have none
     */
    public record Summary(
            List<Line> bodies, @Nullable Long households, List<UnitId> withoutCommittee) {}

    /**
     * One kind, type of committee or team, and tier.
     *
     * @param share households covered by groups ÷ households of the residential areas
     */
    public record Line(
            String kind,
            @Nullable String type,
            @Nullable String tier,
            long number,
            long members,
            long households,
            @Nullable Double share) {

        private Line of(OptionalLong base) {
            var covers = kind.equals(BodyKind.HOUSEHOLD_GROUP) && base.orElse(0) > 0;
            return new Line(
                    kind,
                    type,
                    tier,
                    number,
                    members,
                    households,
                    covers ? (double) households / base.getAsLong() : null);
        }
    }
}
