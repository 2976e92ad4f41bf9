package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A tier, the tier whose desk receives its reports, and how the letter names that desk.
 *
 * @param deskLabel "qua Phòng PV28 - Công an tỉnh"; empty for none
 * @param validTo the day from which it no longer holds; null without end
 */
public record ReportingLineView(
        UUID id,
        String tier,
        String deskTier,
        String deskLabel,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    public boolean holdsOn(LocalDate day) {
        return (validFrom == null || !day.isBefore(validFrom))
                && (validTo == null || day.isBefore(validTo));
    }
}
