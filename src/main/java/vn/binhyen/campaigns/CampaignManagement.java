package vn.binhyen.campaigns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.spi.ClosingCondition;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Launches campaigns and closes them. */
@Service
@Transactional
public class CampaignManagement {

    private final Campaigns campaigns;
    private final Plans plans;
    private final CampaignKinds kinds;
    private final RoundSchedule schedule;
    private final CampaignPreview preview;
    private final ObjectProvider<ClosingCondition> conditions;
    private final CampaignSight sight;
    private final AuditTrail audit;
    private final Clock clock;

    CampaignManagement(
            Campaigns campaigns,
            Plans plans,
            CampaignKinds kinds,
            RoundSchedule schedule,
            CampaignPreview preview,
            ObjectProvider<ClosingCondition> conditions,
            CampaignSight sight,
            AuditTrail audit,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.kinds = kinds;
        this.schedule = schedule;
        this.preview = preview;
        this.conditions = conditions;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens a planned campaign to its audience; from now on nothing of its plan is rewritten. */
    public void launch(CampaignId id) {
        var campaign = required(id);
        var plan = plans.of(id);
        var kind = kinds.required(campaign.kind());
        var rounds =
                plan.isComplete()
                        ? schedule.rounds(kind, campaign.host(), campaign.window(), plan)
                        : plan.rounds();
        var issued = plan.issuedWith(rounds);
        campaign.launch(LocalDate.now(clock), issued);
        if (preview.reports(campaign.host(), issued) == 0) {
            throw Refusal.of("audience", "campaigns.refusal.audience-is-nobody");
        }
        plans.keep(id, issued);
        campaigns.save(campaign);
        audit.record(
                "campaign.launched",
                "campaign",
                id.value(),
                Map.of(
                        "kind",
                        campaign.kind().value(),
                        "rounds",
                        issued.rounds().size(),
                        "lines",
                        issued.form().size()));
    }

    /** What still stands against closing the campaign. */
    @Transactional(readOnly = true)
    public List<ClosingCondition.Obstacle> obstacles(CampaignId id) {
        var kind = kinds.required(required(id).kind());
        return conditions
                .orderedStream()
                .filter(it -> kind.closesOnlyFrozen() || !it.wantsRoundsFrozen())
                .flatMap(it -> it.obstacles(id).stream())
                .toList();
    }

    /** Ends a campaign; refused while something stands against it. */
    public void close(CampaignId id) {
        var campaign = required(id);
        for (var obstacle : obstacles(id)) {
            throw new Refusal(obstacle.key(), obstacle.arguments().toArray());
        }
        campaigns.save(campaign.close(LocalDate.now(clock)));
        audit.record(
                "campaign.closed", "campaign", id.value(), Map.of("kind", campaign.kind().value()));
    }

    private Campaign required(CampaignId id) {
        var campaign = campaigns.findById(id).orElseThrow(NotFound::new);
        sight.requirePlannerOf(id, campaign.host());
        return campaign;
    }
}
