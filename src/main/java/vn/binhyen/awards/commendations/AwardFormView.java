package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A form of award as pages and papers show it.
 *
 * @param decidingPost "Chủ tịch Ủy ban nhân dân tỉnh"
 * @param validTo the last day it is given; null without end
 * @param source the article it stands on
 * @param toConfirm whether the source still has to be seen in full
 * @param proposalDays within how many days of a campaign's end its list is to be proposed
 * @param proposalDaysToConfirm whether that is still a rule of this application only
 * @param frozen whether a decision has used it
 */
public record AwardFormView(
        AwardFormId id,
        String code,
        String name,
        Level level,
        Organ organ,
        String decidingPost,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source,
        boolean toConfirm,
        int proposalDays,
        boolean proposalDaysToConfirm,
        boolean frozen,
        long version) {

    /** Where nothing else is said. */
    public static final int USUAL_PROPOSAL_DAYS = 30;

    public boolean isGivenOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
