package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A list of commendations as pages show it.
 *
 * @param about name of the campaign, or what an ad hoc list is about; empty for a yearly one
 * @param collectives how many are on the list
 * @param awaitedSince the day its campaign closed while it waits to be proposed; else null
 */
public record CommendationView(
        CommendationId id,
        Occasion occasion,
        int year,
        @Nullable CampaignId campaign,
        UnitId host,
        String hostName,
        String about,
        @Nullable AwardFormView form,
        @Nullable Integer quota,
        @Nullable Integer peopleQuota,
        int people,
        int collectives,
        Stage stage,
        LocalDate openedOn,
        @Nullable LocalDate awaitedSince,
        @Nullable LocalDate proposedOn,
        @Nullable String minutesNumber,
        @Nullable LocalDate minutesDate,
        @Nullable Integer present,
        @Nullable Integer inFavour,
        @Nullable String decisionNumber,
        @Nullable LocalDate decidedOn,
        @Nullable String returnReason,
        @Nullable LocalDate returnedOn,
        long version) {

    public boolean open() {
        return stage == Stage.OPEN;
    }
}
