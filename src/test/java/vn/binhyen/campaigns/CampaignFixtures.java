package vn.binhyen.campaigns;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.FormLine;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Campaigns that read like sentences: {@code from("2014-08-01").to("2014-09-30").planned()}. */
class CampaignFixtures {

    private final LocalDate startsOn;
    private LocalDate endsOn;
    private boolean afterwards;
    private Set<String> tiers = Set.of("commune");

    private CampaignFixtures(LocalDate startsOn) {
        this.startsOn = startsOn;
        this.endsOn = startsOn;
    }

    static CampaignFixtures from(String day) {
        return new CampaignFixtures(LocalDate.parse(day));
    }

    CampaignFixtures to(String day) {
        endsOn = LocalDate.parse(day);
        return this;
    }

    CampaignFixtures recordedAfterwards() {
        afterwards = true;
        return this;
    }

    CampaignFixtures forNobody() {
        tiers = Set.of();
        return this;
    }

    Campaign drafted() {
        return Campaign.draft(
                new KindCode("sample"),
                UnitId.random(),
                new CampaignFacts(
                        "Đợt mẫu", "", new DatePeriod(startsOn, endsOn), List.of(), afterwards));
    }

    Campaign planned() {
        return drafted().stepDone(Campaign.STEPS, plan());
    }

    CampaignPlan plan() {
        return new CampaignPlan(
                new Audience(tiers, Set.of(), Set.of()),
                Map.of(),
                List.of(new FormLine("1.1", 1, IndicatorKind.TURNS, "one", false, null, null)),
                List.of(),
                List.of(),
                List.of(new PlannedRound(ROUND, 1, startsOn, endsOn, endsOn, endsOn, List.of())));
    }

    private static final RoundId ROUND = RoundId.random();
}
