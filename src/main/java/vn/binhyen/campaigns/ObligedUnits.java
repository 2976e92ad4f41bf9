package vn.binhyen.campaigns;

import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.UnitAreas;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who a plan obliges on a day: units of its tiers below the host, those named, and bodies. */
@Component
class ObligedUnits {

    private final UnitDirectory units;
    private final UnitAreas areas;
    private final Labels labels;

    ObligedUnits(UnitDirectory units, UnitAreas areas, Labels labels) {
        this.units = units;
        this.areas = areas;
        this.labels = labels;
    }

    /** The obliged units of that day; the host reports to nobody in its own campaign. */
    Map<UnitId, PlacedUnit> on(UnitId host, CampaignPlan plan, LocalDate day) {
        var all = new LinkedHashMap<UnitId, PlacedUnit>();
        areas.of(host, plan.audience().tiers(), day).forEach(it -> all.put(it.unit().id(), it));
        units.placed(plan.audience().units(), day).forEach(it -> all.put(it.unit().id(), it));
        all.remove(host);
        return all;
    }

    /** Those of the command with the deadline of their tier; refused where one owes nothing. */
    List<Owing> of(UnitId host, CampaignPlan plan, PlannedRound round, GrantExtension command) {
        var all = on(host, plan, round.dueOn());
        var owing = new ArrayList<Owing>();
        for (var unit : command.units()) {
            var placed = all.get(unit);
            if (placed == null) {
                throw Refusal.of("obliged", "campaigns.refusal.not-obliged");
            }
            owing.add(new Owing(unit.value(), deadline(round, placed.unit().tier())));
        }
        for (var body : command.bodies()) {
            if (!plan.audience().bodies().contains(body)) {
                throw Refusal.of("obliged", "campaigns.refusal.not-obliged");
            }
            owing.add(new Owing(body.value(), deadline(round, Deadline.BODIES)));
        }
        return owing;
    }

    /** All of them under the units above, bodies last. */
    List<ObligedChoice> choices(UnitId host, CampaignPlan plan, PlannedRound round) {
        var above = new LinkedHashMap<String, List<ObligedChoice.Choice>>();
        on(host, plan, round.dueOn())
                .values()
                .forEach(it ->
                        above.computeIfAbsent(
                                        it.ancestors().isEmpty()
                                                ? ""
                                                : it.ancestors().getFirst().name(),
                                        name -> new ArrayList<>())
                                .add(
                                        new ObligedChoice.Choice(
                                                "unit:" + it.unit().id(), it.unit().name())));
        var choices = new ArrayList<ObligedChoice>();
        above.forEach((name, below) -> choices.add(new ObligedChoice(name, List.copyOf(below))));
        var bodies = plan.audience().bodies().stream().map(BodyId::value).toList();
        if (!bodies.isEmpty()) {
            var named = names(bodies);
            choices.add(
                    new ObligedChoice(
                            "",
                            bodies.stream()
                                    .map(it ->
                                            new ObligedChoice.Choice(
                                                    "body:" + it,
                                                    named.getOrDefault(it, it.toString())))
                                    .sorted(
                                            java.util.Comparator.comparing(
                                                    ObligedChoice.Choice::name))
                                    .toList()));
        }
        return choices;
    }

    Map<UUID, String> names(Collection<UUID> ids) {
        return labels.of(ids);
    }

    private static Deadline deadline(PlannedRound round, String tier) {
        return round.deadlines().stream()
                .filter(it -> it.tier().equals(tier))
                .findFirst()
                .orElseThrow(() -> Refusal.of("obliged", "campaigns.refusal.not-obliged"));
    }

    /** One of the obliged, and the day its tier owes. */
    record Owing(UUID id, Deadline deadline) {}
}
