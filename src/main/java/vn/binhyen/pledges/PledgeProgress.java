package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.pledges.PledgeSummary.Query;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a drive goes on below a unit: unit by unit and day by day. */
@Component
@Transactional(readOnly = true)
public class PledgeProgress {

    private final JdbcClient jdbc;
    private final PledgeScope scope;
    private final UnitCodes codes;
    private final UnitDirectory directory;

    PledgeProgress(JdbcClient jdbc, PledgeScope scope, UnitCodes codes, UnitDirectory directory) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.codes = codes;
        this.directory = directory;
    }

    /** Turns registered on each day, the earliest first. */
    public List<Day> days(Officer officer, DriveView drive, UnitId unit, LocalDate day) {
        var units = scope.units(officer, unit, day);
        return jdbc.sql(
                        """
                        select s.on_day, sum(s.registered) as turns, coalesce(sum(s.checked), 0) as checked,
                               coalesce(sum(s.kept), 0) as kept
                          from pledges.sheet s join pledges.place p on p.id = s.place
                         where s.drive = :drive
                           and (cast(:units as uuid[]) is null or p.unit_id = any(:units) or p.now_at = any(:units))
                         group by s.on_day order by s.on_day
                        """)
                .param("drive", drive.number())
                .param("units", units)
                .query((rs, row) ->
                        new Day(
                                rs.getObject("on_day", LocalDate.class),
                                rs.getLong("turns"),
                                rs.getLong("checked"),
                                rs.getLong("kept")))
                .list();
    }

    /**
     * Households of the units directly below the unit asked about, in the order of their names;
     * other subjects are in the summary.
     */
    public List<Line> children(Officer officer, Query query, LocalDate day) {
        var unit = query.unit() == null ? directory.province().orElse(null) : query.unit();
        if (unit == null) {
            return List.of();
        }
        scope.units(officer, unit, day);
        var byChild = codes.byChild(unit, day);
        var sums = new HashMap<UnitId, long[]>();
        registered(query, byChild, sums);
        bases(day, byChild, sums);
        return directory.children(unit, day).stream()
                .map(it -> line(it, sums.getOrDefault(it.id(), new long[5])))
                .toList();
    }

    private void registered(Query query, Map<UnitId, UnitId> byChild, Map<UnitId, long[]> sums) {
        jdbc.sql(
                        """
                        select p.unit_id, p.now_at, sum(t.registered) as turns, sum(t.highest) as once,
                               sum(t.checked) as checked, sum(t.kept) as kept
                          from (select s.place, sum(s.registered) as registered, max(s.highest) as highest,
                                       coalesce(sum(s.checked), 0) as checked, coalesce(sum(s.kept), 0) as kept
                                  from pledges.sheet s
                                 where (cast(:drives as int[]) is null or s.drive = any(:drives)) and s.subject = :subject
                                   and s.on_day between :from and :to
                                 group by s.place) t
                          join pledges.place p on p.id = t.place
                         group by p.unit_id, p.now_at
                        """)
                .param("drives", query.drives())
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .param("subject", Subject.HOUSEHOLD.number())
                .query(rs -> {
                    var sum = sumOf(byChild, sums, rs);
                    if (sum != null) {
                        sum[0] += rs.getLong("turns");
                        sum[1] += rs.getLong("once");
                        sum[2] += rs.getLong("checked");
                        sum[3] += rs.getLong("kept");
                    }
                });
    }

    private void bases(LocalDate day, Map<UnitId, UnitId> byChild, Map<UnitId, long[]> sums) {
        jdbc.sql(
                        """
                        select g.unit_id, g.now_at, sum(h.households) as households
                          from (select distinct on (x.group_id) x.group_id, x.households from pledges.group_households x
                                 order by x.group_id, x.from_day <= :day desc, abs(x.from_day - cast(:day as date))) h
                          join pledges.household_group g on g.id = h.group_id
                         where g.established_on <= :day and (g.ended_on is null or g.ended_on >= :day)
                         group by g.unit_id, g.now_at
                        """)
                .param("day", day)
                .query(rs -> {
                    var sum = sumOf(byChild, sums, rs);
                    if (sum != null) {
                        sum[4] += rs.getLong("households");
                    }
                });
    }

    private static long @Nullable [] sumOf(
            Map<UnitId, UnitId> byChild, Map<UnitId, long[]> sums, ResultSet rs)
            throws SQLException {
        var child =
                child(
                        byChild,
                        rs.getObject("now_at", UUID.class),
                        rs.getObject("unit_id", UUID.class));
        return child == null ? null : sums.computeIfAbsent(child, it -> new long[5]);
    }

    private static @Nullable UnitId child(Map<UnitId, UnitId> byChild, UUID now, UUID then) {
        var child = byChild.get(new UnitId(now));
        return child == null ? byChild.get(new UnitId(then)) : child;
    }

    private static Line line(UnitView unit, long[] sums) {
        Long base = sums[4] == 0 ? null : sums[4];
        return new Line(unit, sums[0], sums[1], sums[2], sums[3], base);
    }

    /** A day of a drive. */
    public record Day(LocalDate on, long turns, long checked, long kept) {}

    /**
     * Households of a unit.
     *
     * @param base of its household groups; null where there are none
     */
    public record Line(
            UnitView unit,
            long turns,
            long distinct,
            long checked,
            long kept,
            @Nullable Long base) {

        public @Nullable BigDecimal coverage() {
            return PledgeSummary.share(distinct, base);
        }

        /** How much of what was registered has been looked at. */
        public @Nullable BigDecimal checkedShare() {
            return checked == 0 ? null : PledgeSummary.share(checked, turns);
        }

        /** Kept of what was checked; null where too few were checked to say. */
        public @Nullable BigDecimal keptShare() {
            return checked < Figures.FEWEST_CHECKED_OF ? null : PledgeSummary.share(kept, checked);
        }

        /** Whether it lags behind that coverage of all. */
        public boolean behind(@Nullable BigDecimal ofAll) {
            var own = coverage();
            return turns == 0 || ofAll != null && own != null && own.compareTo(ofAll) < 0;
        }
    }
}
