package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

/**
 * Open a list of commendations.
 *
 * @param campaign of a thematic list; else null
 * @param purpose what is commended, of an ad hoc list; else null
 */
public record OpenList(
        Occasion occasion,
        int year,
        @Nullable CampaignId campaign,
        UnitId host,
        @Nullable String purpose,
        @Nullable AwardFormId form) {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_PURPOSE = 300;

    public OpenList {
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw Refusal.of("year", "commendations.refusal.bad-year");
        }
        if (occasion == Occasion.THEMATIC && campaign == null) {
            throw Refusal.of("campaign", "commendations.refusal.no-campaign");
        }
        campaign = occasion == Occasion.THEMATIC ? campaign : null;
        purpose =
                occasion != Occasion.AD_HOC
                        ? null
                        : FreeText.of("purpose", purpose == null ? "" : purpose, LONGEST_PURPOSE)
                                .value()
                                .strip();
        if (purpose != null && purpose.isEmpty()) {
            throw Refusal.of("purpose", "commendations.refusal.no-purpose");
        }
    }
}
