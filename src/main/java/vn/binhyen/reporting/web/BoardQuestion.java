package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.board.BoardFilter;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;

/** The filter of the board as it stands in the URL. */
record BoardQuestion(
        @Nullable String round,
        @Nullable String state,
        @Nullable String within,
        @Nullable String tier,
        @Nullable String name,
        @Nullable UUID group,
        @Nullable Integer after) {

    BoardFilter toFilter() {
        var all = BoardFilter.ALL;
        return new BoardFilter(
                stateOrNull(),
                unitOrNull(),
                blankToNull(tier),
                blankToNull(name),
                group,
                after == null ? 0 : after,
                all.limit());
    }

    private @Nullable ObligationState stateOrNull() {
        var asked = blankToNull(state);
        if (asked == null) {
            return null;
        }
        return Arrays.stream(ObligationState.values())
                .filter(it -> it.code().equals(asked.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> Refusal.of("state", "reporting.refusal.unknown-state"));
    }

    private @Nullable UnitId unitOrNull() {
        var asked = blankToNull(within);
        if (asked == null) {
            return null;
        }
        try {
            return new UnitId(UUID.fromString(asked));
        } catch (IllegalArgumentException e) {
            throw Refusal.of("within", "reporting.refusal.unknown-unit");
        }
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
