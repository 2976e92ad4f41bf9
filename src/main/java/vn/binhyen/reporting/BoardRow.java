package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * One line of the board: a unit or body and how it stands in each round.
 *
 * @param parent the unit above, under which it is shown
 * @param cells by round; none where it owes nothing
 * @param reminders how often it has been reminded over all rounds
 */
public record BoardRow(
        Obliged obliged,
        String code,
        String name,
        String tier,
        @Nullable UUID parent,
        int position,
        Map<RoundId, Cell> cells,
        int reminders) {

    /** How it stands in this round; null where it owes nothing. */
    public @Nullable Cell at(RoundView round) {
        return cells.get(round.id());
    }

    /**
     * How it stands in one round.
     *
     * @param hasDraft an overdue one with something entered
     * @param dueOn its own day, which may be earlier than the round's
     */
    public record Cell(ObligationState state, boolean hasDraft, LocalDate dueOn) {}
}
