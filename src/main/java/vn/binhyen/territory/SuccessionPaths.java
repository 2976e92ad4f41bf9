package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * The ways units went up to a day, so that figures can go with them.
 *
 * <p>A whole unit takes its figure along. A split unit's figure is shared out by the portions
 * somebody has stated; without them no part has a figure of its own, unless all parts come together
 * again.
 */
public final class SuccessionPaths {

    private final Map<UnitId, List<Step>> steps;

    /** No ways at all: every unit is where it was. */
    public static final SuccessionPaths NONE = new SuccessionPaths(Map.of());

    SuccessionPaths(Map<UnitId, List<Step>> steps) {
        this.steps = steps;
    }

    /**
     * One step on the way.
     *
     * @param successor who goes on; for an abolished unit the one that was above it
     * @param portion how much goes there; null where nobody has said
     */
    public record Step(
            UnitId predecessor,
            UnitId successor,
            Share share,
            @Nullable BigDecimal portion,
            LocalDate day,
            String instrument) {}

    /** Takes what a unit's figure comes to. */
    public interface Carried<L> {

        /** The line gets so much of it. */
        void add(L line, long value);

        /** The line gets a part of it nobody can name: not comparable, because of the split. */
        void unknown(L line, Step split);
    }

    /** The units of the day that go on with what was the unit's; itself where it goes on. */
    public Set<UnitId> reach(UnitId unit) {
        var reached = new LinkedHashSet<UnitId>();
        walk(unit, reached);
        return reached;
    }

    private void walk(UnitId unit, Set<UnitId> reached) {
        var next = steps.get(unit);
        if (next == null) {
            reached.add(unit);
        } else {
            next.forEach(it -> walk(it.successor(), reached));
        }
    }

    /**
     * Carries a figure of the unit to the lines of the day.
     *
     * @param lineOf the line a unit of the day stands in; null where it stands in none
     */
    public <L> void carry(
            UnitId unit, long value, Function<UnitId, @Nullable L> lineOf, Carried<L> into) {
        var next = steps.get(unit);
        if (next == null) {
            var line = lineOf.apply(unit);
            if (line != null) {
                into.add(line, value);
            }
        } else if (next.size() == 1) {
            carry(next.getFirst().successor(), value, lineOf, into);
        } else {
            share(unit, value, next, lineOf, into);
        }
    }

    private <L> void share(
            UnitId unit,
            long value,
            List<Step> parts,
            Function<UnitId, @Nullable L> lineOf,
            Carried<L> into) {
        var lines = new LinkedHashSet<L>();
        var elsewhere = false;
        for (var reached : reach(unit)) {
            var line = lineOf.apply(reached);
            elsewhere |= line == null;
            if (line != null) {
                lines.add(line);
            }
        }
        if (lines.size() == 1 && !elsewhere || value == 0) {
            lines.forEach(it -> into.add(it, value));
            return;
        }
        var portions = Portioning.of(parts);
        if (portions.isEmpty()) {
            lines.forEach(it -> into.unknown(it, parts.getFirst()));
            return;
        }
        var left = value;
        for (int i = 0; i < parts.size(); i++) {
            var last = i == parts.size() - 1;
            var part = last ? left : portioned(value, portions.get(i), left);
            left -= part;
            carry(parts.get(i).successor(), part, lineOf, into);
        }
    }

    /** Whole numbers, and the parts are the whole again: the last one takes what is left. */
    private static long portioned(long value, BigDecimal portion, long left) {
        var part =
                portion.multiply(BigDecimal.valueOf(value))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact();
        return Math.min(part, left);
    }
}
