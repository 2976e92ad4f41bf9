package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A tier of administrative units: province, district, commune, village, or one defined later.
 *
 * @param rank 1 is the province; a unit's parent has a smaller one
 * @param validTo the day from which the tier no longer exists; null without end
 */
public record TierView(
        String code,
        String name,
        int rank,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {}
