package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * How many could pledge on a day: the households of the household groups (from this module's own
 * copies), or, where there are no groups, of the villages.
 */
@Component
class PledgeBases {

    private final JdbcClient jdbc;
    private final HouseholdTotals totals;

    PledgeBases(JdbcClient jdbc, HouseholdTotals totals) {
        this.jdbc = jdbc;
        this.totals = totals;
    }

    /**
     * The base, or null where nobody knows.
     *
     * @param units null for the whole province
     */
    @Nullable Long of(Subject subject, UUID @Nullable [] units, LocalDate day) {
        if (subject != Subject.HOUSEHOLD) {
            return null;
        }
        var groups =
                jdbc.sql(
                                """
                                select sum(h.households) from pledges.household_group g
                                  cross join lateral (
                                    select x.households from pledges.group_households x
                                     where x.group_id = g.id
                                     order by x.from_day <= :day desc, abs(x.from_day - cast(:day as date)) limit 1) h
                                 where g.established_on <= :day and (g.ended_on is null or g.ended_on >= :day)
                                   and (cast(:units as uuid[]) is null or g.unit_id = any(:units) or g.now_at = any(:units))
                                """)
                        .param("day", day)
                        .param("units", units)
                        .query((rs, row) -> rs.getObject(1, Long.class))
                        .list()
                        .getFirst();
        if (groups != null && groups > 0) {
            return groups;
        }
        OptionalLong households =
                units == null
                        ? totals.ofProvince(day)
                        : totals.of(Arrays.stream(units).map(UnitId::new).toList(), day);
        return households.isPresent() ? households.getAsLong() : null;
    }
}
