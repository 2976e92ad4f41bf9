package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SuccessionPaths;
import vn.binhyen.territory.SuccessionPaths.Carried;
import vn.binhyen.territory.SuccessionPaths.Step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Carries figures to the units of a day, from before it or from after it.
 *
 * <p>Forward a figure goes with the unit. Back it goes only where the unit was one unit on the day
 * too, or all it was made of stands in one line: nobody can take a sum apart.
 */
final class Ways {

    private final SuccessionPaths forward;
    private final Map<UnitId, List<Step>> after = new HashMap<>();
    private final LocalDate day;

    Ways(SuccessionPaths forward, List<Step> stepsAfter, LocalDate day) {
        this.forward = forward;
        this.day = day;
        stepsAfter.forEach(
                it -> after.computeIfAbsent(it.successor(), unit -> new ArrayList<>()).add(it));
    }

    /** Every unit of the day that may get something of what the unit reported on that day. */
    Set<UnitId> reach(UnitId unit, LocalDate reportedOn) {
        var reached = new LinkedHashSet<>(forward.reach(unit));
        origins(unit, reportedOn, reached);
        return reached;
    }

    /**
     * Carries a figure of the unit to the lines of the day.
     *
     * @param stands whether a unit is there on the day, in a line or not
     */
    <L> void carry(
            UnitId unit,
            LocalDate reportedOn,
            long value,
            Predicate<UnitId> stands,
            Function<UnitId, @Nullable L> lineOf,
            Carried<L> into) {
        var came = reportedOn.isAfter(day) ? firstStep(unit, reportedOn) : null;
        if (came == null) {
            forward.carry(unit, value, lineOf, into);
            return;
        }
        var origins = new LinkedHashSet<UnitId>();
        origins.add(unit);
        origins(unit, reportedOn, origins);
        var lines = new LinkedHashSet<L>();
        var elsewhere = false;
        for (var origin : origins) {
            var line = lineOf.apply(origin);
            elsewhere |= line == null && stands.test(origin);
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.size() == 1 && !elsewhere) {
            into.add(lines.getFirst(), value);
        } else if (value == 0) {
            lines.forEach(it -> into.add(it, 0));
        } else {
            lines.forEach(it -> into.unknown(it, came));
        }
    }

    private @Nullable Step firstStep(UnitId unit, LocalDate until) {
        return after.getOrDefault(unit, List.of()).stream()
                .filter(it -> !it.day().isAfter(until))
                .findFirst()
                .orElse(null);
    }

    private void origins(UnitId unit, LocalDate until, Set<UnitId> into) {
        for (var step : after.getOrDefault(unit, List.of())) {
            if (!step.day().isAfter(until) && into.add(step.predecessor())) {
                origins(step.predecessor(), step.day(), into);
            }
        }
    }
}
