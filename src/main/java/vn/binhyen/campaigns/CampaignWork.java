package vn.binhyen.campaigns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.spi.AudienceSource;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shell.spi.Labels;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Keeps track of what a campaign set out to do, and of the plans its bodies made for it. */
@Service
@Transactional
public class CampaignWork {

    private final Campaigns campaigns;
    private final Plans plans;
    private final WorkItems items;
    private final OwnPlans ownPlans;
    private final ObjectProvider<AudienceSource> audiences;
    private final Labels labels;
    private final CampaignSight sight;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignWork(
            Campaigns campaigns,
            Plans plans,
            WorkItems items,
            OwnPlans ownPlans,
            ObjectProvider<AudienceSource> audiences,
            Labels labels,
            CampaignSight sight,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.items = items;
        this.ownPlans = ownPlans;
        this.audiences = audiences;
        this.labels = labels;
        this.sight = sight;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says how far a work item has come. */
    public void mark(CampaignId campaign, WorkItemId id, WorkStatus status) {
        var item =
                items.findById(id)
                        .filter(it -> it.campaign().equals(campaign))
                        .orElseThrow(NotFound::new);
        sight.requirePlannerOf(campaign, running(campaign).host());
        if (item.status() != status) {
            items.save(item.mark(status));
            audit.record(
                    "campaign.work-item-marked",
                    "work-item",
                    id.value(),
                    Map.of("status", status.name()));
        }
    }

    /** A body's own plan has come: number and day of the paper. */
    public void recordOwnPlan(CampaignId campaign, BodyId body, String number, LocalDate issuedOn) {
        sight.requirePlannerOf(campaign, running(campaign).host());
        if (!plans.of(campaign).audience().bodies().contains(body)) {
            throw new NotFound();
        }
        if (issuedOn.isAfter(LocalDate.now(clock))) {
            throw Refusal.of("issuedOn", "campaigns.refusal.paper-of-tomorrow");
        }
        var plan =
                ownPlans.findByCampaignAndBody(campaign, body)
                        .map(it -> it.replace(number, issuedOn))
                        .orElseGet(() -> OwnPlan.of(campaign, body, number, issuedOn));
        ownPlans.save(plan);
        audit.record(
                "campaign.own-plan-recorded",
                "campaign",
                campaign.value(),
                Map.of("body", body.value(), "issuedOn", issuedOn));
    }

    /** Every obliged body with its own plan, those without one first. */
    @Transactional(readOnly = true)
    public List<OwnPlanView> ownPlans(CampaignView campaign) {
        var bodies = campaign.plan().audience().bodies();
        var names = names(bodies.stream().map(BodyId::value).toList());
        var known = new HashMap<UUID, OwnPlanView>();
        jdbc.sql("select body, number, issued_on from campaigns.own_plan where campaign = :id")
                .param("id", campaign.id().value())
                .query((row, number) -> {
                    var body = Objects.requireNonNull(row.getObject("body", UUID.class));
                    return new OwnPlanView(
                            new BodyId(body),
                            names.getOrDefault(body, body.toString()),
                            row.getString("number"),
                            row.getObject("issued_on", LocalDate.class));
                })
                .list()
                .forEach(it -> known.put(it.body().value(), it));
        return bodies.stream()
                .map(it ->
                        known.getOrDefault(
                                it.value(),
                                new OwnPlanView(
                                        it,
                                        names.getOrDefault(it.value(), it.toString()),
                                        null,
                                        null)))
                .sorted(
                        Comparator.comparing((OwnPlanView it) -> it.number() != null)
                                .thenComparing(OwnPlanView::name))
                .toList();
    }

    /** The bodies that may be obliged or lead a work item on that day. */
    @Transactional(readOnly = true)
    public List<AudienceSource.Candidate> candidates(LocalDate day) {
        return audiences.orderedStream().flatMap(it -> it.candidates(day).stream()).toList();
    }

    /** The names of bodies and units by id. */
    @Transactional(readOnly = true)
    public Map<UUID, String> names(List<UUID> ids) {
        return labels.of(ids);
    }

    private Campaign running(CampaignId id) {
        var campaign = campaigns.findById(id).orElseThrow(NotFound::new);
        Refusal.unless(!campaign.isOver(), "campaigns.refusal.over");
        return campaign;
    }
}
