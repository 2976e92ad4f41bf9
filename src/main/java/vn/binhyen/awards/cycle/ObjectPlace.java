package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Exclusion;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Where an object stands on a day.
 *
 * @param keeper the unit that keeps its file: the commune of a residential area, a commune itself,
 *     the commune an institution lies in
 * @param decider the unit whose chair decides on it; null where the standard names none
 * @param excluded why the standard leaves it out; null where it does not
 * @param unclear the register does not say what decides whether it is left out
 * @param ended how it ended, of a unit that is none any more; null while it is one
 */
public record ObjectPlace(
        UUID id,
        TitleKind kind,
        String code,
        String name,
        UnitId keeper,
        String keeperName,
        @Nullable UnitId decider,
        @Nullable String deciderName,
        @Nullable Exclusion excluded,
        boolean unclear,
        @Nullable Ended ended) {

    /** The units whose officers keep its file: of a divided unit all that have something of it. */
    public List<UnitId> keepers() {
        return ended == null ? List.of(keeper) : ended.keepers();
    }

    /** Whether its file may still be worked at. */
    public boolean open() {
        return ended == null || ended.goesOn();
    }

    /**
     * The end of a unit whose file is kept.
     *
     * @param lastDay the last day it was a unit
     * @param instrument what ended it
     * @param successors names of the units that have something of it now
     * @param keepers the units that keep files for these
     * @param goesOn its year had been assessed to the end before: its successor goes on with the
     *     file. Else the file stops where it is, and the successor registers one of its own
     */
    public record Ended(
            LocalDate lastDay,
            String instrument,
            List<String> successors,
            List<UnitId> keepers,
            boolean goesOn) {

        /** The day from which it was none any more. */
        public LocalDate on() {
            return lastDay.plusDays(1);
        }
    }
}
