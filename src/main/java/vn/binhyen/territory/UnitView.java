package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * An administrative unit as it stood on a day: its code, name and place in the tree.
 *
 * @param shortName the name without its type ("Hàm Rồng")
 * @param parent the unit above; null for the province
 * @param validFrom the first day of this version; null without beginning
 * @param validTo the day from which it no longer holds; null without end
 */
public record UnitView(
        UnitId id,
        String code,
        String name,
        String shortName,
        String type,
        String tier,
        @Nullable UnitId parent,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether this version holds on that day. */
    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || day.isBefore(validTo));
    }

    /** That day, or the nearest one on which this version holds. */
    public LocalDate nearestTo(LocalDate day) {
        if (validFrom != null && day.isBefore(validFrom)) {
            return validFrom;
        }
        return validTo == null || day.isBefore(validTo) ? day : validTo.minusDays(1);
    }
}
