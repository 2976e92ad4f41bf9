package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Finds units that went into others or were abolished, and who has something of them on a day: of
 * an abolished one the unit above it.
 */
@Component
class FormerUnits {

    private final UnitDirectory units;
    private final UnitLineage lineage;

    FormerUnits(UnitDirectory units, UnitLineage lineage) {
        this.units = units;
        this.lineage = lineage;
    }

    /** All units of which something went elsewhere by that day; some of them may still be. */
    Set<UUID> gone(LocalDate day) {
        return heirs(day).gone();
    }

    private Heirs heirs(LocalDate day) {
        return Heirs.of(lineage.endingsAfter(Heirs.LONG_AGO), day);
    }

    /** Those of the objects that are no units any more on that day. */
    Map<UUID, Former> of(Cycle cycle, Collection<UUID> objects, LocalDate day) {
        var heirs = heirs(day);
        var gone = new HashSet<>(objects);
        gone.retainAll(heirs.gone());
        units.placed(gone.stream().map(UnitId::new).toList(), day)
                .forEach(it -> gone.remove(it.unit().id().value()));
        var successors = new HashSet<UnitId>();
        gone.forEach(it -> heirs.successors(it).forEach(s -> successors.add(new UnitId(s))));
        var placed = new HashMap<UUID, PlacedUnit>();
        units.placed(successors, day).forEach(it -> placed.put(it.unit().id().value(), it));
        var found = new HashMap<UUID, Former>();
        for (var unit : gone) {
            var end = heirs.end(unit);
            if (end == null) {
                continue;
            }
            var lastDay = end.day().minusDays(1);
            var last = units.find(new UnitId(unit), lastDay);
            var heir = heirs.of(unit);
            var at = after(unit, heir == null ? heirs.successors(unit) : Set.of(heir), placed);
            if (last.isPresent() && !at.isEmpty()) {
                var assessedTo = cycle.rules().window().of(cycle.year()).endsOn();
                found.put(
                        unit,
                        new Former(
                                last.get(),
                                at,
                                new ObjectPlace.Ended(
                                        lastDay,
                                        end.instrument(),
                                        at.stream().map(it -> it.unit().name()).toList(),
                                        keepers(cycle, at),
                                        heir != null && !lastDay.isBefore(assessedTo))));
            }
        }
        return found;
    }

    private static List<UnitId> keepers(Cycle cycle, List<PlacedUnit> heirs) {
        return heirs.stream().map(it -> ObjectPlaces.keeper(cycle, it).id()).distinct().toList();
    }

    private static List<PlacedUnit> after(
            UUID unit, Set<UUID> successors, Map<UUID, PlacedUnit> placed) {
        return successors.stream()
                .filter(it -> !it.equals(unit) && placed.containsKey(it))
                .map(placed::get)
                .toList();
    }

    /**
     * A unit that is none any more.
     *
     * @param unit as it was on its last day
     * @param heirs the unit that goes on with it; all that have something of it where none does
     */
    record Former(UnitView unit, List<PlacedUnit> heirs, ObjectPlace.Ended ended) {}
}
