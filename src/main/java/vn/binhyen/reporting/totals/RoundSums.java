package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.totals.FigureQuery.Incomparable;
import vn.binhyen.reporting.totals.FigureQuery.Point;
import vn.binhyen.reporting.totals.FiguresOnDay.Reported;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SuccessionPaths.Carried;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.UnitView;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** One round of a series, added up on the units of a day. */
final class RoundSums implements Carried<UnitId> {

    private final Reported round;
    private final Map<UnitId, Long> values = new HashMap<>();
    private final Map<UnitId, Step> unknown = new HashMap<>();
    private final Map<UnitId, Integer> expected = new HashMap<>();
    private final Map<UnitId, Integer> reported = new HashMap<>();

    RoundSums(Reported round) {
        this.round = round;
    }

    void add(Reported report, Ways ways, Set<UnitId> standing, Map<UnitId, UnitId> tree) {
        var lines = new LinkedHashSet<UnitId>();
        for (var unit : ways.reach(report.unit(), report.owedOn())) {
            var line = tree.get(unit);
            if (line != null) {
                lines.add(line);
            }
        }
        lines.forEach(it -> expected.merge(it, 1, Integer::sum));
        if (!report.counted()) {
            return;
        }
        lines.forEach(it -> reported.merge(it, 1, Integer::sum));
        var value = report.value();
        if (value != null) {
            ways.carry(report.unit(), report.owedOn(), value, standing::contains, tree::get, this);
        }
    }

    @Override
    public void add(UnitId line, long value) {
        values.merge(line, value, Long::sum);
    }

    @Override
    public void unknown(UnitId line, Step split) {
        unknown.putIfAbsent(line, split);
    }

    /** A point a line that anybody owed for, in the order of the lines. */
    List<Point> points(
            Collection<UnitView> lines, Function<@Nullable Step, @Nullable Incomparable> named) {
        var points = new ArrayList<Point>();
        for (var line : lines) {
            var owed = expected.get(line.id());
            if (owed == null) {
                continue;
            }
            var split = unknown.get(line.id());
            points.add(
                    new Point(
                            round.campaign(),
                            round.roundId(),
                            round.number(),
                            round.from(),
                            round.to(),
                            round.dueOn(),
                            line.id().value(),
                            line.code(),
                            line.name(),
                            split == null ? values.get(line.id()) : null,
                            reported.getOrDefault(line.id(), 0),
                            owed,
                            named.apply(split)));
        }
        return points;
    }
}
