package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/** A campaign with its plan, as its page and the interface show it. */
public record CampaignView(
        CampaignId id,
        KindCode kind,
        UnitId host,
        @Nullable Takeover takeover,
        CampaignFacts facts,
        CampaignState state,
        int stepsDone,
        @Nullable LocalDate launchedOn,
        @Nullable LocalDate closedOn,
        long version,
        CampaignPlan plan,
        List<WorkItemView> workItems) {

    public String title() {
        return facts.title();
    }

    /** Who holds it: its host, or who has taken it over since. */
    public UnitId holder() {
        return takeover == null ? host : takeover.holder();
    }

    public boolean isOpenToChange() {
        return state == CampaignState.DRAFT || state == CampaignState.PLANNED;
    }
}
