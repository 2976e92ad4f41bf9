package vn.binhyen.territory;

import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Optional;

/**
 * A unit with all units above it on one day.
 *
 * @param ancestors the nearest first, the province last
 */
public record PlacedUnit(UnitView unit, List<UnitView> ancestors) {

    /** The unit itself or the one above it that belongs to that tier. */
    public Optional<UnitView> at(String tier) {
        return unit.tier().equals(tier)
                ? Optional.of(unit)
                : ancestors.stream().filter(it -> it.tier().equals(tier)).findFirst();
    }

    /** Whether the unit is the other one or lies below it. */
    public boolean isWithin(UnitId other) {
        return unit.id().equals(other) || ancestors.stream().anyMatch(it -> it.id().equals(other));
    }
}
