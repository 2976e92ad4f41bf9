package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Whose chair decides on objects of a tier, from a day on until the next line for that tier.
 *
 * @param objectTier tier of the object, of an institution that of the unit it reports to
 * @param from null without beginning
 * @param tier the tier whose People's Committee decides
 */
public record Decider(
        String objectTier,
        @Nullable LocalDate from,
        String tier,
        @Nullable String article,
        boolean toConfirm) {

    boolean holdsOn(LocalDate day) {
        return from == null || !day.isBefore(from);
    }
}
