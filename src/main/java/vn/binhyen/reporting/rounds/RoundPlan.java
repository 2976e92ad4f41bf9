package vn.binhyen.reporting.rounds;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was said at the launch about a round, as far as it makes obligations. */
record RoundPlan(
        RoundId round,
        CampaignId campaign,
        UnitId host,
        List<String> tiers,
        List<UnitId> units,
        List<UUID> bodies,
        LocalDate dueOn,
        int width,
        Map<String, Term> terms) {

    /** The day of a tier; the round's own where the plan named none. */
    Term term(String tier) {
        var named = terms.get(tier);
        return named != null
                ? named
                : new Term(
                        dueOn,
                        dueOn,
                        dueOn.atTime(17, 0).atZone(LaunchedCampaigns.VIETNAM).toOffsetDateTime(),
                        "");
    }

    /** When a tier owes its report, and to which tier's desk. */
    record Term(LocalDate dueOn, LocalDate lastOn, OffsetDateTime dueAt, String deskTier) {}
}
