package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.FormLine;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Puts campaigns together, in one go or step by step; nothing here is seen by other units. */
@Service
@Transactional
public class CampaignPlanning {

    private final Campaigns campaigns;
    private final Plans plans;
    private final WorkItems workItems;
    private final CampaignKinds kinds;
    private final CampaignDefaults defaults;
    private final CampaignListing listing;
    private final RoundSchedule schedule;
    private final PlanChecks checks;
    private final CampaignSight sight;
    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignPlanning(
            Campaigns campaigns,
            Plans plans,
            WorkItems workItems,
            CampaignKinds kinds,
            CampaignDefaults defaults,
            CampaignListing listing,
            RoundSchedule schedule,
            PlanChecks checks,
            CampaignSight sight,
            JdbcClient jdbc,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.workItems = workItems;
        this.kinds = kinds;
        this.defaults = defaults;
        this.listing = listing;
        this.schedule = schedule;
        this.checks = checks;
        this.sight = sight;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Plans a campaign in one go; what the command leaves open is as the kind proposes. */
    public CampaignId plan(PlanCampaign command) {
        sight.requirePlannerOf(command.host());
        var kind = kinds.required(command.kind());
        var facts = command.facts();
        if (facts.aim().isBlank()) {
            facts =
                    new CampaignFacts(
                            facts.title(),
                            defaults.text(kind, "aim"),
                            facts.window(),
                            facts.basis(),
                            facts.recordedAfterwards());
        }
        checks.audience(command.audience(), facts.window());
        var plan =
                defaults.plan(kind, facts.window())
                        .obliging(command.audience())
                        .due(defaults.settings(kind, command.settings()), List.of());
        schedule.rounds(kind, command.host(), facts.window(), plan);
        var campaign = Campaign.draft(command.kind(), command.host(), facts);
        return file(
                campaign.stepDone(Campaign.STEPS, plan),
                plan,
                defaults.workItems(kind, facts.window()));
    }

    /** The kinds a campaign may be of. */
    public List<KindView> kinds() {
        return kinds.all().stream().map(CampaignPlanning::view).toList();
    }

    public KindView kind(KindCode code) {
        return view(kinds.required(code));
    }

    private static KindView view(CampaignKind it) {
        return new KindView(
                it.code(),
                it.settings(),
                it.settingsFragment(),
                it.narrative(),
                it.daysAheadOfDesk());
    }

    /**
     * The lines of a draft's form, and those of its kind that were dropped, in the kind's order.
     */
    @Transactional(readOnly = true)
    public List<FormLine> offeredLines(CampaignView campaign) {
        return defaults.offered(kinds.required(campaign.kind()), campaign.plan().form());
    }

    /** A line for an indicator of the dictionary that is to be added; null where none is named. */
    @Transactional(readOnly = true)
    public @Nullable FormLine newLine(String indicator, String section) {
        return indicator.isBlank() ? null : defaults.line(indicator, section);
    }

    /** A draft's plan as it would be with other settings and rules; nothing is kept. */
    @Transactional(readOnly = true)
    public CampaignPlan changed(
            CampaignView campaign, Map<String, String> settings, List<TierRule> rules) {
        checks.rules(rules);
        return campaign.plan()
                .due(defaults.settings(kinds.required(campaign.kind()), settings), rules);
    }

    /** What a new campaign of that kind would begin with. */
    @Transactional(readOnly = true)
    public CampaignProposal proposal(KindCode code) {
        var kind = kinds.required(code);
        var facts = defaults.facts(kind, LocalDate.now(clock));
        return new CampaignProposal(facts, defaults.workItems(kind, facts.window()));
    }

    /** The first step: opens a file with the kind's defaults for all that comes later. */
    public CampaignId begin(
            KindCode code, UnitId host, CampaignFacts facts, List<WorkItemDraft> work) {
        sight.requirePlannerOf(host);
        var kind = kinds.required(code);
        var plan = defaults.plan(kind, facts.window());
        return file(Campaign.draft(code, host, facts).stepDone(1, plan), plan, work);
    }

    /** A new draft with form, audience and work of an earlier campaign, in a window of today. */
    public CampaignId copyOf(CampaignId earlier) {
        var model = listing.required(earlier);
        sight.requirePlannerOf(model.host());
        var kind = kinds.required(model.kind());
        var window = kind.proposedWindow(LocalDate.now(clock));
        var facts =
                new CampaignFacts(
                        model.title(), model.facts().aim(), window, model.facts().basis(), false);
        var old = model.plan();
        var plan =
                new CampaignPlan(
                        defaults.stillThere(old.audience(), window),
                        old.settings(),
                        defaults.inTodaysVersions(old.form()),
                        old.narrative(),
                        old.tierRules(),
                        List.of());
        var shift = window.startsOn().toEpochDay() - model.facts().window().startsOn().toEpochDay();
        var work =
                model.workItems().stream()
                        .map(it ->
                                new WorkItemDraft(
                                        it.title(),
                                        it.lead(),
                                        it.supporting(),
                                        it.dueOn().plusDays(shift)))
                        .toList();
        return file(Campaign.draft(model.kind(), model.host(), facts), plan, work);
    }

    /** Step 1 again: aim and basis, and the work items of the letter. */
    public void describe(
            CampaignId id, long version, CampaignFacts facts, List<WorkItemDraft> work) {
        change(
                id,
                version,
                1,
                (campaign, plan) -> {
                    campaign.describe(facts);
                    replaceWork(id, work);
                    return plan;
                });
    }

    /** Step 2: who is obliged. */
    public void oblige(CampaignId id, long version, Audience audience) {
        change(
                id,
                version,
                2,
                (campaign, plan) -> {
                    if (audience.isEmpty()) {
                        throw Refusal.of("audience", "campaigns.refusal.no-audience");
                    }
                    checks.audience(audience, campaign.window());
                    return plan.obliging(audience);
                });
    }

    /** Step 3: what is asked. */
    public void ask(CampaignId id, long version, List<FormLine> form, List<String> narrative) {
        change(
                id,
                version,
                3,
                (campaign, plan) -> {
                    checks.form(form, kinds.required(campaign.kind()), narrative);
                    return plan.asking(form, narrative);
                });
    }

    /** Step 4: the rounds and each tier's deadline; refused where a day does not fit. */
    public void schedule(
            CampaignId id, long version, Map<String, String> settings, List<TierRule> rules) {
        change(
                id,
                version,
                4,
                (campaign, plan) -> {
                    var kind = kinds.required(campaign.kind());
                    checks.rules(rules);
                    var changed = plan.due(defaults.settings(kind, settings), rules);
                    schedule.rounds(kind, campaign.host(), campaign.window(), changed);
                    return changed;
                });
    }

    /** A draft is given up; what was launched stays for good. */
    public void discard(CampaignId id) {
        var campaign = campaigns.findById(id).orElseThrow(NotFound::new);
        sight.requirePlannerOf(campaign.host());
        campaign.stepDone(0, plans.of(id));
        campaigns.deleteById(id);
    }

    private void change(CampaignId id, long version, int step, Change change) {
        var campaign = campaigns.findById(id).orElseThrow(NotFound::new);
        sight.requirePlannerOf(campaign.host());
        var stored = campaign.version();
        if (stored == null || stored != version) {
            throw new OptimisticLockingFailureException("campaign changed meanwhile");
        }
        var plan = change.of(campaign, plans.of(id));
        plans.keep(id, plan);
        campaigns.save(campaign.stepDone(step, plan));
    }

    private CampaignId file(Campaign campaign, CampaignPlan plan, List<WorkItemDraft> work) {
        campaigns.save(campaign);
        plans.keep(campaign.getId(), plan);
        replaceWork(campaign.getId(), work);
        return campaign.getId();
    }

    private void replaceWork(CampaignId id, List<WorkItemDraft> work) {
        jdbc.sql("delete from campaigns.work_item where campaign = :id")
                .param("id", id.value())
                .update();
        for (var position = 0; position < work.size(); position++) {
            workItems.save(WorkItem.of(id, position + 1, work.get(position)));
        }
    }

    /** What a step does to a draft. */
    private interface Change {
        CampaignPlan of(Campaign campaign, CampaignPlan plan);
    }
}
