package vn.binhyen.pledges.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeSummary.Query;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How a drive goes on below a unit: unit by unit and day by day. */
@Component
@Transactional(readOnly = true)
public class PledgeProgress {

    private static final UnitId ELSEWHERE = new UnitId(new UUID(0, 0));
    private static final long[] NOTHING = new long[5];

    private final JdbcClient jdbc;
    private final UnitSums sums;
    private final PledgeScope scope;
    private final PledgeBases bases;
    private final UnitCodes codes;
    private final UnitDirectory directory;

    PledgeProgress(
            JdbcClient jdbc,
            UnitSums sums,
            PledgeScope scope,
            PledgeBases bases,
            UnitCodes codes,
            UnitDirectory directory) {
        this.jdbc = jdbc;
        this.sums = sums;
        this.scope = scope;
        this.bases = bases;
        this.codes = codes;
        this.directory = directory;
    }

    /** Turns registered on each day, the earliest first. */
    public List<Day> days(Officer officer, DriveView drive, UnitId unit, LocalDate day) {
        var units = scope.units(officer, unit, day);
        return jdbc.sql(
                        """
                        select s.on_day, sum(s.registered) as turns, sum(s.checked) as checked, sum(s.kept) as kept
                          from pledges.unit_day s
                         where s.drive = :drive
                           and (cast(:units as uuid[]) is null or s.unit_id in (select unnest(cast(:units as uuid[])))
                                or s.now_at in (select unnest(cast(:units as uuid[]))))
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
        var units = scope.units(officer, unit, day);
        var registered = sums.byUnit(query, units, Subject.HOUSEHOLD);
        var grouped = bases.ofGroups(units, day);
        var areas = grouped.isEmpty() ? bases.ofAreas(units, day) : Map.<UnitId, Long>of();
        var homes = new HashSet<UnitId>(areas.keySet());
        registered.forEach(it -> Collections.addAll(homes, it.unit(), it.nowAt()));
        grouped.forEach(it -> Collections.addAll(homes, it.unit(), it.nowAt()));
        var childOf = codes.childrenOf(unit, homes, day);
        var found = new HashMap<UnitId, long[]>();
        for (var it : registered) {
            var sum = sumOf(childOf, found, it.unit(), it.nowAt());
            sum[0] += it.turns();
            sum[1] += it.distinct();
            sum[2] += it.checked();
            sum[3] += it.kept();
        }
        for (var it : grouped) {
            sumOf(childOf, found, it.unit(), it.nowAt())[4] += it.number();
        }
        areas.forEach((area, number) -> sumOf(childOf, found, area, area)[4] += number);
        return directory.children(unit, day).stream()
                .map(it -> line(it, found.getOrDefault(it.id(), NOTHING)))
                .toList();
    }

    /** The sums of the child in which the unit lies now, else lay then; of none in particular. */
    private static long[] sumOf(
            Map<UnitId, UnitId> childOf, Map<UnitId, long[]> sums, UnitId then, UnitId now) {
        var child = childOf.get(now);
        if (child == null) {
            child = childOf.getOrDefault(then, ELSEWHERE);
        }
        return sums.computeIfAbsent(child, it -> new long[5]);
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
     * @param base of its household groups, or of its villages where the unit asked about has no
     *     groups anywhere: the bases add up to that unit's; null where there is none
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
