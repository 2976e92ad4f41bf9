package vn.binhyen.territory;

import static java.util.Comparator.naturalOrder;

import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The area of a unit: what is below it, and once it has ended what became of that. */
@Component
public class UnitAreas {

    private final UnitDirectory directory;
    private final UnitLineage lineage;

    UnitAreas(UnitDirectory directory, UnitLineage lineage) {
        this.directory = directory;
        this.lineage = lineage;
    }

    /** The units of those tiers in the area on that day, each with the units above it. */
    public List<PlacedUnit> of(UnitId unit, Set<String> tiers, LocalDate day) {
        var below = directory.below(unit, tiers, day);
        if (!below.isEmpty() || directory.find(unit, day).isPresent()) {
            return below;
        }
        return lineage.successors(unit).stream()
                .map(UnitLineage.Edge::day)
                .filter(it -> !it.isAfter(day))
                .max(naturalOrder())
                .map(it -> after(unit, tiers, it.minusDays(1), day))
                .orElse(List.of());
    }

    private List<PlacedUnit> after(
            UnitId unit, Set<String> tiers, LocalDate lastDay, LocalDate day) {
        var were =
                directory.below(unit, tiers, lastDay).stream().map(it -> it.unit().id()).toList();
        var paths = lineage.paths(were, day);
        var are = new LinkedHashSet<UnitId>();
        were.forEach(it -> are.addAll(paths.reach(it)));
        return directory.placed(are, day).stream()
                .filter(it -> tiers.contains(it.unit().tier()))
                .toList();
    }
}
