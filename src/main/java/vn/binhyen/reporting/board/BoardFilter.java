package vn.binhyen.reporting.board;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

/**
 * What of a board is shown.
 *
 * @param state only those that stand so, or null
 * @param within only the subtree of this unit, or null
 * @param tier only units of this tier ({@code body} for bodies), or null
 * @param name part of the name, accents and case aside, or null
 * @param group only members of this group of units on the round's day, or null
 * @param after position after which the page begins, 0 for the first
 */
public record BoardFilter(
        @Nullable ObligationState state,
        @Nullable UnitId within,
        @Nullable String tier,
        @Nullable String name,
        @Nullable UUID group,
        int after,
        int limit) {

    private static final int USUAL = 50;

    public static final BoardFilter ALL = new BoardFilter(null, null, null, null, null, 0, USUAL);

    public BoardFilter with(@Nullable ObligationState only) {
        return new BoardFilter(only, within, tier, name, group, after, limit);
    }

    public BoardFilter inGroup(@Nullable UUID only) {
        return new BoardFilter(state, within, tier, name, only, after, limit);
    }

    public BoardFilter limitedTo(int most) {
        return new BoardFilter(state, within, tier, name, group, after, most);
    }

    public BoardFilter after(int position) {
        return new BoardFilter(state, within, tier, name, group, position, limit);
    }
}
