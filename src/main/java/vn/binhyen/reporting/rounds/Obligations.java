package vn.binhyen.reporting.rounds;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.spi.ObligedBodies;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.UnitAreas;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;

/** Who owes a report in a round: the units valid on their tier's due day, and the bodies. */
@Component
class Obligations {

    private final ObligationRows rows;
    private final UnitDirectory units;
    private final UnitAreas areas;
    private final UnitLineage lineage;
    private final FormerReports former;
    private final HandedOverDrafts drafts;
    private final ObjectProvider<ObligedBodies> bodies;

    Obligations(
            ObligationRows rows,
            UnitDirectory units,
            UnitAreas areas,
            UnitLineage lineage,
            FormerReports former,
            HandedOverDrafts drafts,
            ObjectProvider<ObligedBodies> bodies) {
        this.rows = rows;
        this.units = units;
        this.areas = areas;
        this.lineage = lineage;
        this.former = former;
        this.drafts = drafts;
        this.bodies = bodies;
    }

    /**
     * Brings the obligations of a round in line with the register: adds who is new, takes back from
     * who is no longer there and has written nothing, and hands over what the others have written.
     * Says how many there are.
     */
    int settle(RoundId round) {
        var plan = rows.plan(round);
        var owed = new LinkedHashMap<UUID, Owed>();
        unitsOf(plan).forEach(it -> owed.putIfAbsent(it.id(), it));
        bodiesOf(plan).forEach(it -> owed.putIfAbsent(it.id(), it));
        var reports = former.of(round);
        var handover = new Handover(reports, heirs(plan, reports, owed), owed);
        var replaced = handover.replaced();
        var placed = handover.placed(plan);
        owed.keySet().removeAll(handover.discharged());
        var all = new ArrayList<>(owed.values());
        all.addAll(placed);
        rows.write(plan, all);
        reports.values().stream()
                .filter(it -> it.replacedBy().size() == 1 && owed.containsKey(it.unit().value()))
                .forEach(it -> drafts.takeBack(round, it));
        former.replace(round, replaced);
        drafts.handOver(round, replaced);
        return owed.size();
    }

    /** Who goes on with the units that hold something in the round and are no more on its day. */
    private Map<UnitId, Set<UnitId>> heirs(
            RoundPlan plan, Map<UnitId, FormerReport> reports, Map<UUID, Owed> owed) {
        var byDay = new HashMap<LocalDate, List<FormerReport>>();
        for (var report : reports.values()) {
            if (!owed.containsKey(report.unit().value())) {
                byDay.computeIfAbsent(plan.term(report.tier()).dueOn(), it -> new ArrayList<>())
                        .add(report);
            }
        }
        var heirs = new LinkedHashMap<UnitId, Set<UnitId>>();
        byDay.forEach((day, gone) -> {
            var ids = gone.stream().map(FormerReport::unit).toList();
            var paths = lineage.paths(ids, day);
            ids.stream()
                    .filter(it -> !paths.reach(it).contains(it))
                    .forEach(it -> heirs.put(it, paths.reach(it)));
            var there = units.named(ids, day).keySet();
            former.forget(
                    gone.stream()
                            .filter(it ->
                                    !heirs.containsKey(it.unit()) && !there.contains(it.unit()))
                            .toList());
        });
        return heirs;
    }

    private List<Owed> unitsOf(RoundPlan plan) {
        var found = new ArrayList<Owed>();
        byDay(plan)
                .forEach((day, tiers) ->
                        areas.of(plan.host(), tiers, day).forEach(it -> found.add(owed(plan, it))));
        units.placed(named(plan), plan.dueOn()).forEach(it -> found.add(owed(plan, it)));
        return found;
    }

    /**
     * The units named one by one, and who has taken over those that are no more; never a unit
     * above.
     */
    private Set<UnitId> named(RoundPlan plan) {
        var found = new LinkedHashSet<UnitId>();
        if (plan.units().isEmpty()) {
            return found;
        }
        var day = plan.dueOn();
        var paths = lineage.paths(plan.units(), day);
        for (var unit : plan.units()) {
            found.addAll(paths.reach(unit));
        }
        var tiers = new HashSet<String>();
        units.named(plan.units(), day).values().forEach(it -> tiers.add(it.tier()));
        units.named(found, day)
                .forEach((id, it) -> {
                    if (!plan.units().contains(id) && !tiers.contains(it.tier())) {
                        found.remove(id);
                    }
                });
        return found;
    }

    /** Tiers due on the same day are asked of the register together. */
    private static Map<LocalDate, TreeSet<String>> byDay(RoundPlan plan) {
        var byDay = new HashMap<LocalDate, TreeSet<String>>();
        plan.tiers()
                .forEach(tier ->
                        byDay.computeIfAbsent(plan.term(tier).dueOn(), day -> new TreeSet<>())
                                .add(tier));
        return byDay;
    }

    private static Owed owed(RoundPlan plan, PlacedUnit placed) {
        var unit = placed.unit();
        var term = plan.term(unit.tier());
        var above = placed.ancestors();
        var desk =
                above.stream()
                        .filter(it -> it.tier().equals(term.deskTier()))
                        .findFirst()
                        .or(() -> above.stream().findFirst())
                        .orElse(unit);
        return Owed.unit(unit, term, desk.id(), above);
    }

    private List<Owed> bodiesOf(RoundPlan plan) {
        var source = bodies.getIfAvailable();
        if (plan.bodies().isEmpty() || source == null) {
            return List.of();
        }
        var term = plan.term(Deadline.BODIES);
        var found = source.on(term.dueOn(), plan.bodies().stream().map(BodyId::new).toList());
        var tops = tops(found.stream().map(ObligedBodies.ObligedBody::unit).toList(), term.dueOn());
        return found.stream()
                .flatMap(body -> {
                    var top = tops.get(body.unit());
                    return top == null ? Stream.of() : Stream.of(Owed.body(body, term, top));
                })
                .toList();
    }

    /** The province above each unit; bodies stand in a line of their own under it. */
    private Map<UnitId, UnitView> tops(List<UnitId> of, LocalDate day) {
        var tops = new HashMap<UnitId, UnitView>();
        units.placed(of, day)
                .forEach(it ->
                        tops.put(
                                it.unit().id(),
                                it.ancestors().isEmpty() ? it.unit() : it.ancestors().getLast()));
        return tops;
    }
}
