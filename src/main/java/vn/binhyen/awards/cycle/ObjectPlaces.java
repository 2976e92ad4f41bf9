package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.cycle.KnownInstitutions.Known;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds where objects stand on a day, and by that who keeps their files and who decides. */
@Component
class ObjectPlaces {

    static final String AREA = "village";
    static final String COMMUNE = "commune";

    private final UnitDirectory units;
    private final UnitCodes codes;
    private final KnownInstitutions institutions;
    private final FormerUnits former;
    private final Labels labels;

    ObjectPlaces(
            UnitDirectory units,
            UnitCodes codes,
            KnownInstitutions institutions,
            FormerUnits former,
            Labels labels) {
        this.units = units;
        this.codes = codes;
        this.institutions = institutions;
        this.former = former;
        this.labels = labels;
    }

    /** Everything of the cycle's kind in a unit that exists on that day, in the order of names. */
    List<ObjectPlace> candidates(Cycle cycle, UnitId unit, LocalDate day) {
        if (cycle.kind().unit()) {
            return units.below(unit, java.util.Set.of(tier(cycle.kind())), day).stream()
                    .map(it -> place(cycle, it, day))
                    .toList();
        }
        return placed(cycle, institutions.in(codes.below(unit, day), cycle.kind(), day), day);
    }

    /** Those of the objects whose files may be worked at on that day. */
    Map<UUID, ObjectPlace> of(Cycle cycle, Collection<UUID> objects, LocalDate day) {
        var found = all(cycle, objects, day);
        found.values().removeIf(it -> !it.open());
        return found;
    }

    Optional<ObjectPlace> find(Cycle cycle, UUID object, LocalDate day) {
        return Optional.ofNullable(all(cycle, List.of(object), day).get(object));
    }

    /** Those that exist on that day, and units that went into others before. */
    private Map<UUID, ObjectPlace> all(Cycle cycle, Collection<UUID> objects, LocalDate day) {
        var found = new LinkedHashMap<UUID, ObjectPlace>();
        if (!cycle.kind().unit()) {
            placed(cycle, institutions.of(objects, day), day).forEach(it -> found.put(it.id(), it));
            return found;
        }
        units.placed(objects.stream().map(UnitId::new).toList(), day)
                .forEach(it -> found.put(it.unit().id().value(), place(cycle, it, day)));
        var missing = objects.stream().filter(it -> !found.containsKey(it)).toList();
        if (!missing.isEmpty()) {
            former.of(cycle, missing, day)
                    .forEach((id, it) -> found.put(id, former(cycle, id, it, day)));
        }
        return found;
    }

    /** Those that are no units any more and of which the unit, or one below it, has something. */
    List<ObjectPlace> formerly(Cycle cycle, UnitId unit, Collection<UUID> objects, LocalDate day) {
        return former.of(cycle, objects, day).entrySet().stream()
                .filter(it -> it.getValue().heirs().stream().anyMatch(heir -> heir.isWithin(unit)))
                .map(it -> former(cycle, it.getKey(), it.getValue(), day))
                .toList();
    }

    private static ObjectPlace former(
            Cycle cycle, UUID id, FormerUnits.Former former, LocalDate day) {
        var heir = place(cycle, former.heirs().getFirst(), day);
        var keepers =
                former.heirs().stream()
                        .map(it -> keeper(cycle, it).name())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return new ObjectPlace(
                id,
                cycle.kind(),
                former.unit().code(),
                former.unit().name(),
                heir.keeper(),
                keepers,
                heir.decider(),
                heir.deciderName(),
                null,
                false,
                former.ended());
    }

    /** The unit that keeps the file: of an area the commune it lies in. */
    static UnitView keeper(Cycle cycle, PlacedUnit placed) {
        return cycle.kind() == TitleKind.RESIDENTIAL_AREA
                ? placed.at(COMMUNE).orElse(placed.unit())
                : placed.unit();
    }

    private static ObjectPlace place(Cycle cycle, PlacedUnit placed, LocalDate day) {
        var unit = placed.unit();
        var keeper = keeper(cycle, placed);
        var decider = decider(cycle, unit.tier(), placed, day);
        return new ObjectPlace(
                unit.id().value(),
                cycle.kind(),
                unit.code(),
                unit.name(),
                keeper.id(),
                keeper.name(),
                decider == null ? null : decider.id(),
                decider == null ? null : decider.name(),
                null,
                false,
                null);
    }

    private List<ObjectPlace> placed(Cycle cycle, List<Known> known, LocalDate day) {
        var homes = new HashMap<UnitId, PlacedUnit>();
        var asked = new ArrayList<UnitId>();
        known.forEach(it -> {
            asked.add(it.unit());
            asked.add(it.reportsTo());
        });
        units.placed(asked, day).forEach(it -> homes.put(it.unit().id(), it));
        var names = labels.of(known.stream().map(Known::id).collect(Collectors.toSet()));
        return known.stream()
                .filter(it -> homes.containsKey(it.unit()))
                .map(it -> place(cycle, it, names.getOrDefault(it.id(), it.code()), homes, day))
                .sorted(Comparator.comparing(ObjectPlace::code))
                .toList();
    }

    private static ObjectPlace place(
            Cycle cycle, Known known, String name, Map<UnitId, PlacedUnit> homes, LocalDate day) {
        var home = homes.get(known.unit());
        var above = homes.getOrDefault(known.reportsTo(), home);
        if (home == null || above == null) {
            throw new IllegalStateException("an institution without a unit");
        }
        var decider = decider(cycle, above.unit().tier(), above, day);
        return new ObjectPlace(
                known.id(),
                cycle.kind(),
                known.code(),
                name,
                home.unit().id(),
                home.unit().name(),
                decider == null ? null : decider.id(),
                decider == null ? null : decider.name(),
                cycle.rules().excluding(known.traits()).orElse(null),
                known.unclear() && !cycle.rules().exclusions().isEmpty(),
                null);
    }

    private static @Nullable UnitView decider(
            Cycle cycle, String tier, PlacedUnit placed, LocalDate day) {
        return cycle.rules().decider(tier, day).flatMap(it -> placed.at(it.tier())).orElse(null);
    }

    private static String tier(TitleKind kind) {
        return kind == TitleKind.COMMUNE ? COMMUNE : AREA;
    }
}
