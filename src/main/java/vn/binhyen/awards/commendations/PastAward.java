package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * An award a collective has been given.
 *
 * @param form name of the form
 * @param revokedOn null while it holds
 */
public record PastAward(
        CommendationId list,
        Collective collective,
        Achievement achievement,
        String form,
        Level level,
        Occasion occasion,
        int year,
        String decisionNumber,
        LocalDate decidedOn,
        @Nullable LocalDate revokedOn,
        @Nullable AwardReason reason,
        @Nullable String revocationNumber) {

    public boolean holds() {
        return revokedOn == null;
    }
}
