package vn.binhyen.campaigns;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A campaign in a list. */
public record CampaignRow(
        CampaignId id,
        KindCode kind,
        UnitId host,
        String title,
        LocalDate startsOn,
        LocalDate endsOn,
        CampaignState state,
        int stepsDone,
        boolean recordedAfterwards) {

    /** Days until the last one; negative when it is over. */
    public long daysLeft(LocalDate today) {
        return ChronoUnit.DAYS.between(today, endsOn);
    }
}
