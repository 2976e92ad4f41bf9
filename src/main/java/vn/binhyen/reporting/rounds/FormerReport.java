package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.util.Set;
import java.util.UUID;

/**
 * What a round holds of a unit, while it is settled who owes.
 *
 * @param submissions how often it has been handed in
 * @param replacedBy who has been found to report in its place before
 */
record FormerReport(
        UUID id,
        UnitId unit,
        String tier,
        String code,
        String name,
        @Nullable UnitId parent,
        UnitId desk,
        ObligationState state,
        int submissions,
        Set<UnitId> replacedBy) {

    boolean isWritten() {
        return state != ObligationState.DUE;
    }

    boolean wasHandedIn() {
        return submissions > 0;
    }
}
