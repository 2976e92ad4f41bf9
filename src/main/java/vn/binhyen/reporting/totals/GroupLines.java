package vn.binhyen.reporting.totals;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.PlacedUnit;
import vn.binhyen.territory.UnitGroups;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Groups of units as lines of a series: a unit stands in its group's line, or in that of a unit
 * above.
 */
final class GroupLines {

    private GroupLines() {}

    /** The groups of the day, by name, each under its own id. */
    static Map<UnitId, UnitView> all(UnitGroups groups, LocalDate day) {
        var lines = new LinkedHashMap<UnitId, UnitView>();
        for (var group : groups.on(day)) {
            var id = new UnitId(group.id());
            lines.put(
                    id,
                    new UnitView(
                            id,
                            "",
                            group.name(),
                            group.name(),
                            "",
                            FiguresOnDay.BY_GROUP,
                            null,
                            null,
                            null));
        }
        return lines;
    }

    static Map<UnitId, UnitId> tree(
            Map<UnitId, UUID> members, Collection<PlacedUnit> placed, Predicate<PlacedUnit> seen) {
        var tree = new HashMap<UnitId, UnitId>();
        placed.stream()
                .filter(seen)
                .forEach(it ->
                        Stream.concat(Stream.of(it.unit()), it.ancestors().stream())
                                .flatMap(unit -> Stream.ofNullable(members.get(unit.id())))
                                .findFirst()
                                .ifPresent(group -> tree.put(it.unit().id(), new UnitId(group))));
        return tree;
    }
}
