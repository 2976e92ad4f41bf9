package vn.binhyen.campaigns;

import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.TierView;
import vn.binhyen.territory.Tiers;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Works out the rounds of a plan: the day each tier owes its report, and the desk it goes to. */
@Component
class RoundSchedule {

    /** A last round may be due this many days after the window. */
    static final int DAYS_AFTER_WINDOW = 15;

    /** The end of the working day, unless the planner says otherwise. */
    static final LocalTime END_OF_WORK = LocalTime.of(17, 0);

    private final Tiers tiers;
    private final UnitDirectory units;
    private final ReportingLines lines;

    RoundSchedule(Tiers tiers, UnitDirectory units, ReportingLines lines) {
        this.tiers = tiers;
        this.units = units;
        this.lines = lines;
    }

    /** The rounds of the plan, in order; refused where a due day does not fit the window. */
    List<PlannedRound> rounds(
            CampaignKind kind, UnitId host, DatePeriod window, CampaignPlan plan) {
        var rounds = new ArrayList<PlannedRound>();
        LocalDate last = null;
        for (var proposal : kind.rounds(window, plan.settings())) {
            refuseOutside("settings.days", proposal.dueOn(), window);
            if (last != null && !proposal.dueOn().isAfter(last)) {
                throw Refusal.of("settings.days", "campaigns.refusal.due-days-out-of-order");
            }
            last = proposal.dueOn();
            rounds.add(
                    new PlannedRound(
                            RoundId.random(),
                            rounds.size() + 1,
                            proposal.from(),
                            proposal.to(),
                            proposal.cutOffOn(),
                            proposal.dueOn(),
                            deadlines(kind, host, window, plan, proposal.dueOn())));
        }
        return rounds;
    }

    /** One more round beside those of the plan. */
    PlannedRound extra(
            CampaignKind kind,
            UnitId host,
            DatePeriod window,
            CampaignPlan plan,
            CampaignKind.RoundProposal proposal) {
        refuseOutside("dueOn", proposal.dueOn(), window);
        if (plan.rounds().stream().anyMatch(it -> it.dueOn().equals(proposal.dueOn()))) {
            throw Refusal.of("dueOn", "campaigns.refusal.round-exists", proposal.dueOn());
        }
        return new PlannedRound(
                RoundId.random(),
                plan.rounds().size() + 1,
                proposal.from(),
                proposal.to(),
                proposal.cutOffOn(),
                proposal.dueOn(),
                deadlines(kind, host, window, plan, proposal.dueOn()));
    }

    private static void refuseOutside(String field, LocalDate dueOn, DatePeriod window) {
        if (dueOn.isBefore(window.startsOn())
                || dueOn.isAfter(window.endsOn().plusDays(DAYS_AFTER_WINDOW))) {
            throw Refusal.of(
                    field,
                    "campaigns.refusal.due-outside-window",
                    dueOn,
                    window.startsOn(),
                    window.endsOn(),
                    DAYS_AFTER_WINDOW);
        }
    }

    private List<Deadline> deadlines(
            CampaignKind kind,
            UnitId host,
            DatePeriod window,
            CampaignPlan plan,
            LocalDate roundDueOn) {
        var ranks = tiers.on(roundDueOn).stream().collect(byCode());
        var hostTier =
                units.find(host, roundDueOn)
                        .orElseThrow(
                                () -> Refusal.of("host", "campaigns.refusal.host-gone", roundDueOn))
                        .tier();
        var deadlines = new ArrayList<Deadline>();
        for (var tier : obliged(plan, roundDueOn, ranks)) {
            var desk = lines.deskOf(tier, roundDueOn, hostTier, ranks);
            var rule = plan.tierRules().stream().filter(it -> it.tier().equals(tier)).findFirst();
            var ahead =
                    rule.map(TierRule::daysAhead)
                            .orElse(desk.equals(hostTier) ? 0 : kind.daysAheadOfDesk());
            var dueOn = roundDueOn.minusDays(ahead);
            if (dueOn.isBefore(window.startsOn())) {
                if (rule.isPresent()) {
                    throw Refusal.of(
                            "daysAhead." + tier,
                            "campaigns.refusal.tier-due-before-window",
                            dueOn,
                            window.startsOn());
                }
                dueOn = window.startsOn();
            }
            deadlines.add(
                    new Deadline(
                            tier,
                            dueOn,
                            rule.map(TierRule::at).orElse(END_OF_WORK),
                            rule.map(TierRule::wording).orElse(Deadline.Wording.ON),
                            desk));
        }
        return deadlines;
    }

    /** The tiers obliged that exist on that day, highest first, then the bodies. */
    private Set<String> obliged(CampaignPlan plan, LocalDate day, Map<String, TierView> existing) {
        var named =
                units.named(plan.audience().units(), day).values().stream()
                        .map(it -> it.tier())
                        .collect(Collectors.toSet());
        var obliged = new LinkedHashSet<String>();
        existing.values().stream()
                .sorted(java.util.Comparator.comparingInt(TierView::rank))
                .map(TierView::code)
                .filter(it -> plan.audience().tiers().contains(it) || named.contains(it))
                .forEach(obliged::add);
        if (!plan.audience().bodies().isEmpty()) {
            obliged.add(Deadline.BODIES);
        }
        return obliged;
    }

    private static java.util.stream.Collector<TierView, ?, Map<String, TierView>> byCode() {
        return Collectors.toMap(TierView::code, Function.identity());
    }
}
