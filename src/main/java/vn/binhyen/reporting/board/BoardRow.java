package vn.binhyen.reporting.board;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.rounds.ObligationState;

import java.time.LocalDate;
import java.util.Locale;
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
     * @param remark how it stands to the figures as issued; null where the state says it
     */
    public record Cell(
            ObligationState state, boolean hasDraft, LocalDate dueOn, @Nullable Remark remark) {}

    /** How a report stands to the figures of its frozen round. */
    public enum Remark {
        /** In the figures, though its desk had not taken it in. */
        NOT_TAKEN_IN,
        /** In the figures, and sent back since. */
        COUNTED_BEFORE,
        /** In the figures, and handed in anew since: a correction. */
        CORRECTED,
        /** Handed in after the figures were issued. */
        AFTER_FREEZE,
        /** Not in the figures. */
        NOT_COUNTED;

        /** The word in message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
