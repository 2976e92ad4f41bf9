package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;
import vn.binhyen.territory.HouseholdTotals.Figure;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many households there are where the pledges of an object count: its own, and those of each
 * unit that went into it after its own figure was given. A figure given since is of both together.
 */
@Component
class HouseholdBases {

    private final HouseholdTotals households;
    private final UnitDirectory units;
    private final UnitLineage lineage;

    HouseholdBases(HouseholdTotals households, UnitDirectory units, UnitLineage lineage) {
        this.households = households;
        this.units = units;
        this.lineage = lineage;
    }

    /**
     * The base of each object on a day; of one with a part nobody has counted there is none.
     *
     * @param today up to which units went into others
     */
    Map<UUID, Integer> of(Collection<ObjectPlace> places, LocalDate on, LocalDate today) {
        var heirs = Heirs.of(lineage.stepsAfter(Heirs.LONG_AGO), today);
        var parts = new HashMap<UUID, UUID>();
        places.forEach(it -> parts.put(it.id(), it.id()));
        heirs.addPredecessors(parts);
        var figures = households.figuresOf(parts.keySet().stream().map(UnitId::new).toList(), on);
        var sums = new Sums(heirs, figures, older(heirs, parts.keySet(), figures));
        var found = new HashMap<UUID, Integer>();
        for (var place : places) {
            var base = sums.of(place.id(), new HashSet<>());
            if (base != null) {
                found.put(place.id(), base);
            }
        }
        return found;
    }

    /** Those without a figure that were there before others went into them. */
    private Set<UUID> older(Heirs heirs, Set<UUID> all, Map<UnitId, Figure> figures) {
        var byDay = new HashMap<LocalDate, Set<UnitId>>();
        for (var unit : all) {
            var id = new UnitId(unit);
            if (!figures.containsKey(id)) {
                heirs.carriedInto(unit)
                        .forEach(it ->
                                byDay.computeIfAbsent(it.day(), none -> new HashSet<>()).add(id));
            }
        }
        var older = new HashSet<UUID>();
        byDay.forEach((day, those) ->
                units.placed(those, day.minusDays(1))
                        .forEach(it -> older.add(it.unit().id().value())));
        return older;
    }

    /** Adds up a unit and what went into it. */
    private record Sums(Heirs heirs, Map<UnitId, Figure> figures, Set<UUID> older) {

        @Nullable Integer of(UUID unit, Set<UUID> seen) {
            if (!seen.add(unit)) {
                return 0;
            }
            var own = figures.get(new UnitId(unit));
            var into = heirs.carriedInto(unit);
            if (own == null && (into.isEmpty() || older.contains(unit))) {
                return null;
            }
            int sum = own == null ? 0 : own.households();
            for (Step step : into) {
                if (own == null || !own.isSince(step.day())) {
                    var part = of(step.predecessor().value(), seen);
                    if (part == null) {
                        return null;
                    }
                    sum += part;
                }
            }
            return sum;
        }
    }
}
