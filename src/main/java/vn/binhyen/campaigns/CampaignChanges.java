package vn.binhyen.campaigns;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.campaigns.spi.RoundStanding;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What may still change of a launched campaign: more rounds, a later end, more time for some. */
@Service
@Transactional
public class CampaignChanges {

    private static final int MOST_DAYS_MORE = 60;

    private final Campaigns campaigns;
    private final Plans plans;
    private final CampaignKinds kinds;
    private final RoundSchedule schedule;
    private final ObligedUnits obliged;
    private final Extensions extensions;
    private final ObjectProvider<RoundStanding> standing;
    private final CampaignSight sight;
    private final AuditTrail audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CampaignChanges(
            Campaigns campaigns,
            Plans plans,
            CampaignKinds kinds,
            RoundSchedule schedule,
            ObligedUnits obliged,
            Extensions extensions,
            ObjectProvider<RoundStanding> standing,
            CampaignSight sight,
            AuditTrail audit,
            JdbcClient jdbc,
            Clock clock) {
        this.campaigns = campaigns;
        this.plans = plans;
        this.kinds = kinds;
        this.schedule = schedule;
        this.obliged = obliged;
        this.extensions = extensions;
        this.standing = standing;
        this.sight = sight;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Refuses with 403 unless the officer plans for the campaign. */
    @Transactional(readOnly = true)
    public void requirePlannerOf(CampaignId id) {
        required(id);
    }

    /** Moves the last day of a running campaign; its rounds stay as they are. */
    public void extend(CampaignId id, LocalDate endsOn) {
        campaigns.save(required(id).extend(endsOn));
        audit.record("campaign.extended", "campaign", id.value(), Map.of("endsOn", endsOn));
    }

    /** A round as it would be added, with what to know before; nothing is kept. */
    @Transactional(readOnly = true)
    public AddedRoundView look(CampaignId id, CampaignKind.RoundProposal proposal) {
        var campaign = required(id);
        var plan = plans.of(id);
        var round = planned(campaign, plan, proposal);
        var warnings = new ArrayList<RoundWarning>();
        var window = campaign.window();
        if (round.from().isBefore(window.startsOn()) || round.to().isAfter(window.endsOn())) {
            warnings.add(RoundWarning.of("outside-window", window.startsOn(), window.endsOn()));
        }
        plan.rounds().stream()
                .filter(it -> !it.to().isBefore(round.from()) && !it.from().isAfter(round.to()))
                .forEach(it -> warnings.add(RoundWarning.of("counted-twice", it.number())));
        if (round.dueOn().isBefore(round.to())) {
            warnings.add(RoundWarning.of("due-before-end", round.dueOn(), round.to()));
        }
        round.deadlines().stream()
                .map(Deadline::lastDay)
                .filter(Weekends::isWeekend)
                .distinct()
                .forEach(it -> warnings.add(RoundWarning.of("weekend", it)));
        return new AddedRoundView(round, List.copyOf(warnings));
    }

    /** Asks for one more round of a running campaign. */
    public RoundId addRound(CampaignId id, CampaignKind.RoundProposal proposal) {
        var campaign = required(id);
        var plan = plans.of(id);
        var round = planned(campaign, plan, proposal);
        campaigns.save(campaign.addRound(round));
        var rounds = new ArrayList<>(plan.rounds());
        rounds.add(round);
        plans.keep(id, plan.issuedWith(rounds));
        audit.record(
                "campaign.round-added", "campaign", id.value(), Map.of("dueOn", round.dueOn()));
        return round.id();
    }

    private PlannedRound planned(
            Campaign campaign, CampaignPlan plan, CampaignKind.RoundProposal proposal) {
        if (!campaign.facts().recordedAfterwards()
                && proposal.dueOn().isBefore(LocalDate.now(clock))) {
            throw Refusal.of("dueOn", "campaigns.refusal.due-day-gone", proposal.dueOn());
        }
        if (proposal.to().isBefore(proposal.from())) {
            throw Refusal.of(
                    "to", "shared.refusal.period-out-of-order", proposal.from(), proposal.to());
        }
        return schedule.extra(
                kinds.required(campaign.kind()),
                campaign.host(),
                campaign.window(),
                plan,
                proposal);
    }

    /** Gives some of the obliged more time in a round whose figures are not final. */
    public void grant(CampaignId id, GrantExtension command) {
        var campaign = required(id);
        var plan = plans.of(id);
        var round = round(plan, command.round());
        Refusal.unless(
                standing.stream().noneMatch(it -> it.isFrozen(round.id())),
                "campaigns.refusal.round-frozen",
                round.number());
        var today = LocalDate.now(clock);
        if (!campaign.facts().recordedAfterwards() && command.dueOn().isBefore(today)) {
            throw Refusal.of("until", "campaigns.refusal.due-day-gone", command.dueOn());
        }
        if (command.dueOn().isAfter(round.dueOn().plusDays(MOST_DAYS_MORE))) {
            throw Refusal.of("until", "campaigns.refusal.extension-too-long", MOST_DAYS_MORE);
        }
        for (var each : obliged.of(campaign.host(), plan, round, command)) {
            if (!command.dueOn().isAfter(each.deadline().lastDay())) {
                throw Refusal.of(
                        "until",
                        "campaigns.refusal.extension-not-longer",
                        each.deadline().lastDay());
            }
            var extension =
                    extensions
                            .findByRoundAndObliged(round.id(), each.id())
                            .map(it -> it.until(command.dueOn(), today))
                            .orElseGet(() ->
                                    Extension.of(
                                            id, round.id(), each.id(), command.dueOn(), today));
            extensions.save(extension);
        }
        campaigns.save(campaign.grant(command));
        audit.record(
                "campaign.extension-granted",
                "campaign",
                id.value(),
                Map.of(
                        "round",
                        round.number(),
                        "obliged",
                        command.units().size() + command.bodies().size(),
                        "dueOn",
                        command.dueOn()));
    }

    /** Who owes a report in that round, to choose from. */
    @Transactional(readOnly = true)
    public List<ObligedChoice> choices(CampaignId id, RoundId round) {
        var plan = plans.of(id);
        return obliged.choices(required(id).host(), plan, round(plan, round));
    }

    /** Who was given more time, the latest first. */
    @Transactional(readOnly = true)
    public List<ExtensionView> extensions(CampaignId id) {
        required(id);
        record Row(UUID round, UUID obliged, LocalDate dueOn, LocalDate grantedOn) {}
        var rows =
                jdbc.sql(
                                """
                                select round, obliged, due_on, granted_on from campaigns.extension
                                 where campaign = :id order by granted_on desc, due_on desc, obliged
                                """)
                        .param("id", id.value())
                        .query((rs, number) ->
                                new Row(
                                        Objects.requireNonNull(rs.getObject("round", UUID.class)),
                                        Objects.requireNonNull(rs.getObject("obliged", UUID.class)),
                                        Objects.requireNonNull(
                                                rs.getObject("due_on", LocalDate.class)),
                                        Objects.requireNonNull(
                                                rs.getObject("granted_on", LocalDate.class))))
                        .list();
        var names = obliged.names(rows.stream().map(Row::obliged).toList());
        return rows.stream()
                .map(it ->
                        new ExtensionView(
                                it.round(),
                                it.obliged(),
                                names.getOrDefault(it.obliged(), "–"),
                                it.dueOn(),
                                it.grantedOn()))
                .toList();
    }

    private static PlannedRound round(CampaignPlan plan, RoundId id) {
        return plan.rounds().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of("round", "campaigns.refusal.unknown-round"));
    }

    private Campaign required(CampaignId id) {
        var campaign = campaigns.findById(id).orElseThrow(NotFound::new);
        sight.requirePlannerOf(id, campaign.host());
        return campaign;
    }
}
