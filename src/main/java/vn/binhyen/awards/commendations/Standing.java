package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/**
 * How a collective on a list stands.
 *
 * @param endedOn the last day it existed; null while it does
 * @param title what became of its title of the year
 * @param excludedBy article of the standard that leaves it out, or null
 * @param awards what it was given before, the latest first
 */
record Standing(
        Nominee nominee,
        @Nullable LocalDate endedOn,
        Title title,
        @Nullable String excludedBy,
        List<PastAward> awards) {

    enum Title {
        NOT_DECIDED,
        HELD,
        REFUSED,
        REVOKED
    }
}
