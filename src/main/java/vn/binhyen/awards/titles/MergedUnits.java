package vn.binhyen.awards.titles;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.events.Share;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Which units went into which as a whole, and on which day. A part of a unit carries no title. */
final class MergedUnits {

    private final Map<UUID, NavigableMap<LocalDate, List<UUID>>> into;

    private MergedUnits(Map<UUID, NavigableMap<LocalDate, List<UUID>>> into) {
        this.into = into;
    }

    /** Those up to that day. */
    static MergedUnits of(List<Step> steps, LocalDate upTo) {
        var into = new HashMap<UUID, NavigableMap<LocalDate, List<UUID>>>();
        for (var step : steps) {
            if (step.share() == Share.FULL && !step.day().isAfter(upTo)) {
                into.computeIfAbsent(step.successor().value(), it -> new TreeMap<>())
                        .computeIfAbsent(step.day(), it -> new ArrayList<>())
                        .add(step.predecessor().value());
            }
        }
        return new MergedUnits(into);
    }

    Set<UUID> successors() {
        return into.keySet();
    }

    boolean has(UUID unit) {
        return into.containsKey(unit);
    }

    /**
     * The last day before the given one on which whole units went in, with those; null for none.
     */
    Map.@org.jspecify.annotations.Nullable Entry<LocalDate, List<UUID>> lastBefore(
            UUID unit, LocalDate day) {
        var days = into.get(unit);
        return days == null ? null : days.lowerEntry(day);
    }

    /** The successors as the territory knows them. */
    Set<UnitId> units() {
        return successors().stream()
                .map(UnitId::new)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
    }
}
