package vn.binhyen.reporting.board;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.rounds.ObligationState;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/**
 * A round with how many owe and how many have reported, among what the officer sees.
 *
 * @param state PLANNED, OPEN or FROZEN
 * @param submitted handed in, taken in or not
 * @param accepted those of them taken in
 * @param late past their last day and not handed in
 */
public record RoundView(
        RoundId id,
        CampaignId campaign,
        int number,
        LocalDate from,
        LocalDate to,
        LocalDate cutOffOn,
        LocalDate dueOn,
        String state,
        @Nullable Instant frozenAt,
        int obligations,
        int drafts,
        int submitted,
        int accepted,
        int returned,
        int late) {

    public boolean isOpen() {
        return state.equals("OPEN");
    }

    public boolean isFrozen() {
        return state.equals("FROZEN");
    }

    /** The word in the API and in message keys. */
    public String stateCode() {
        return state.toLowerCase(Locale.ROOT);
    }

    /** The word for a report of this round on the board: off before it opens. */
    public String wordFor(ObligationState report) {
        return state.equals("PLANNED") && !report.handedIn() ? "off" : report.code();
    }
}
