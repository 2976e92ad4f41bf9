package vn.binhyen.awards.titles;

import vn.binhyen.awards.titles.HeldYearsReader.Dated;
import vn.binhyen.awards.titles.HeldYearsReader.Years;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The years of a unit into which whole units went. A year decided about the unit since then is its
 * own. A year before it holds only where every whole predecessor held it, the unit itself among
 * them where it existed; parts of units count for nothing, and a unit that only parts went into
 * begins anew.
 */
final class InheritedYears {

    private final MergedUnits merged;
    private final Map<UUID, Years> own;
    private final Map<UUID, List<Dated>> dated;
    private final Map<UUID, LocalDate> began;
    private final int last;

    InheritedYears(
            MergedUnits merged,
            Map<UUID, Years> own,
            Map<UUID, List<Dated>> dated,
            Map<UUID, LocalDate> began,
            int last) {
        this.merged = merged;
        this.own = own;
        this.dated = dated;
        this.began = began;
        this.last = last;
    }

    Years of(UUID unit) {
        return before(unit, LocalDate.MAX, LocalDate.MAX);
    }

    /**
     * The years of the unit with what went into it before a day.
     *
     * @param decidedBefore what was decided about the unit itself from then on is left out
     */
    private Years before(UUID unit, LocalDate day, LocalDate decidedBefore) {
        var merger = merged.lastBefore(unit, day);
        if (merger == null) {
            return since(unit, LocalDate.MIN, decidedBefore);
        }
        var on = merger.getKey();
        var since = since(unit, on, decidedBefore);
        long held = -1;
        for (var predecessor : merger.getValue()) {
            held &= before(predecessor, on, LocalDate.MAX).held();
        }
        if (began.getOrDefault(unit, on).isBefore(on)) {
            held &= before(unit, on, on).held();
        }
        return new Years(since.held() | held & ~since.said(), since.said() | held);
    }

    /** What was decided about the unit itself from one day on and before another. */
    private Years since(UUID unit, LocalDate first, LocalDate before) {
        var single = dated.get(unit);
        if (single == null) {
            return own.getOrDefault(unit, Years.NONE);
        }
        long held = 0;
        long said = 0;
        for (var it : single) {
            if (!it.from().isBefore(first) && it.from().isBefore(before)) {
                long bit = 1L << (last - it.year());
                said |= bit;
                held |= it.recognised() ? bit : 0;
            }
        }
        return new Years(held, said);
    }
}
