package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;

import vn.binhyen.awards.cycle.ResultBook.Held;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.awards.standards.CriterionForm;
import vn.binhyen.awards.standards.Evidence;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * How many of a commune's residential areas are recognised for a year, how many that takes, and
 * whether everything in it has registered.
 */
@Component
public class AreaMeter {

    private static final TitleKind[] INSTITUTIONS = {
        TitleKind.AGENCY, TitleKind.ENTERPRISE, TitleKind.SCHOOL
    };

    private final UnitDirectory units;
    private final KnownInstitutions institutions;
    private final ResultBook results;
    private final StandardRegister standards;
    private final InheritedResults inherited;

    AreaMeter(
            UnitDirectory units,
            KnownInstitutions institutions,
            ResultBook results,
            StandardRegister standards,
            InheritedResults inherited) {
        this.inherited = inherited;
        this.units = units;
        this.institutions = institutions;
        this.results = results;
        this.standards = standards;
    }

    /** The meters of those communes. */
    Map<UUID, Meter> of(int year, Collection<UUID> communes, LocalDate day) {
        var placed = units.placed(communes.stream().map(UnitId::new).toList(), day);
        var hosts =
                placed.size() == 1
                        ? List.of(placed.getFirst().unit().id())
                        : units.province().map(List::of).orElse(List.of());
        var areas = new ArrayList<PlacedUnit>();
        hosts.forEach(it -> areas.addAll(units.below(it, Set.of(ObjectPlaces.AREA), day)));
        return count(year, placed, areas, day);
    }

    /** The meters of all communes of a unit, in the order of names. */
    Map<UUID, Meter> below(int year, UnitId unit, LocalDate day) {
        return count(
                year,
                units.below(unit, Set.of(ObjectPlaces.COMMUNE), day),
                units.below(unit, Set.of(ObjectPlaces.AREA), day),
                day);
    }

    /** What a commune's meter counts: each area and institution with how it stands. */
    List<Counted> counted(int year, UnitId commune, LocalDate day) {
        var counted = new ArrayList<Counted>();
        var areas =
                units.below(commune, Set.of(ObjectPlaces.AREA), day).stream()
                        .map(it -> it.unit().id().value())
                        .toList();
        var ofAreas = inherited.of(results.of(year, TitleKind.RESIDENTIAL_AREA), areas, year, day);
        areas.forEach(it -> counted.add(counted(TitleKind.RESIDENTIAL_AREA, it, ofAreas)));
        institutionsOf(year, units.placed(List.of(commune), day), day)
                .getOrDefault(commune.value(), Map.of())
                .forEach((kind, ids) -> {
                    var held = results.of(year, kind);
                    ids.forEach(it -> counted.add(counted(kind, it, held)));
                });
        return counted;
    }

    private static Counted counted(TitleKind kind, UUID object, Held held) {
        return new Counted(
                kind,
                object,
                held.registered().contains(object),
                held.recognised().contains(object),
                held.refused().contains(object));
    }

    private Map<UUID, Meter> count(
            int year, List<PlacedUnit> communes, List<PlacedUnit> areas, LocalDate day) {
        var byCommune = new HashMap<UUID, Set<UUID>>();
        areas.forEach(it -> {
            var parent = it.unit().parent();
            if (parent != null) {
                byCommune
                        .computeIfAbsent(parent.value(), none -> new HashSet<>())
                        .add(it.unit().id().value());
            }
        });
        var others = institutionsOf(year, communes, day);
        var held = new EnumMap<TitleKind, Held>(TitleKind.class);
        for (var kind : TitleKind.values()) {
            held.put(kind, results.of(year, kind));
        }
        var ofAreas =
                inherited.of(
                        held.getOrDefault(TitleKind.RESIDENTIAL_AREA, Held.NONE),
                        areas.stream().map(it -> it.unit().id().value()).toList(),
                        year,
                        day);
        var share = share(year);
        var meters = new LinkedHashMap<UUID, Meter>();
        for (var commune : communes) {
            var id = commune.unit().id().value();
            var own = byCommune.getOrDefault(id, Set.of());
            int registered = common(own, ofAreas.registered());
            int objects = own.size();
            for (var entry : others.getOrDefault(id, Map.of()).entrySet()) {
                var of = held.getOrDefault(entry.getKey(), Held.NONE);
                registered += common(entry.getValue(), of.registered());
                objects += entry.getValue().size();
            }
            meters.put(
                    id,
                    new Meter(
                            commune.unit().id(),
                            commune.unit().name(),
                            own.size(),
                            common(own, ofAreas.recognised()),
                            common(own, ofAreas.refused()),
                            share.map(it -> it.needed(own.size())).orElse(0),
                            registered,
                            objects));
        }
        return meters;
    }

    /** Institutions the standard does not leave out, by commune and kind. */
    private Map<UUID, Map<TitleKind, Set<UUID>>> institutionsOf(
            int year, List<PlacedUnit> communes, LocalDate day) {
        var found = new HashMap<UUID, Map<TitleKind, Set<UUID>>>();
        var standard = standards.of(Purpose.TITLE, year);
        var in = communes.stream().map(it -> it.unit().id()).toList();
        for (var kind : INSTITUTIONS) {
            var rules = standard.map(it -> it.of(kind));
            for (var known : institutions.in(in, kind, day)) {
                if (rules.flatMap(it -> it.excluding(known.traits())).isEmpty()) {
                    found.computeIfAbsent(known.unit().value(), it -> new HashMap<>())
                            .computeIfAbsent(kind, it -> new HashSet<>())
                            .add(known.id());
                }
            }
        }
        return found;
    }

    private Optional<Criterion> share(int year) {
        return standards
                .of(Purpose.TITLE, year)
                .map(it -> it.of(TitleKind.COMMUNE))
                .map(Rules::criteria)
                .flatMap(it ->
                        it.stream()
                                .filter(c -> c.form() == CriterionForm.SHARE)
                                .filter(c -> c.evidence() == Evidence.AREAS_RECOGNISED)
                                .findFirst());
    }

    private static int common(Set<UUID> some, Set<UUID> others) {
        return (int) some.stream().filter(others::contains).count();
    }

    /** One of what a commune's meter counts. */
    record Counted(
            TitleKind kind, UUID object, boolean registered, boolean recognised, boolean refused) {}

    /**
     * Where a commune stands.
     *
     * @param needed the fewest areas recognised that are enough
     * @param registered areas and institutions that have registered
     * @param objects areas and institutions that can
     */
    public record Meter(
            UnitId unit,
            String name,
            int areas,
            int recognised,
            int refused,
            int needed,
            int registered,
            int objects) {

        public int missing() {
            return Math.max(0, needed - recognised);
        }

        public int undecided() {
            return areas - recognised - refused;
        }

        /** Whether the undecided ones could still make it. */
        public boolean outOfReach() {
            return missing() > undecided();
        }

        public int unregistered() {
            return objects - registered;
        }

        public boolean reached() {
            return areas > 0 && missing() == 0;
        }
    }
}
