package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Whose work counts for an object: its own, for a commune that of its residential areas too, and
 * that of the units which went into one of them as a whole or with what was left.
 */
@Component
class Homes {

    /** Up to so many communes are asked for their areas one by one. */
    private static final int FEW = 3;

    private final UnitDirectory units;
    private final UnitLineage lineage;

    Homes(UnitDirectory units, UnitLineage lineage) {
        this.units = units;
        this.lineage = lineage;
    }

    /** Each place of work, with the object it counts for. */
    Map<UUID, UUID> of(Collection<ObjectPlace> places, LocalDate day) {
        var homes = new HashMap<UUID, UUID>();
        places.forEach(it -> homes.put(it.id(), it.id()));
        areas(places, day, homes);
        Heirs.of(lineage.stepsAfter(Heirs.LONG_AGO), day).addPredecessors(homes);
        return homes;
    }

    /** The same without what is below: who owes reports of its own. */
    static Map<UUID, UUID> themselves(Collection<ObjectPlace> places) {
        var homes = new HashMap<UUID, UUID>();
        places.forEach(it -> homes.put(it.id(), it.id()));
        return homes;
    }

    private void areas(Collection<ObjectPlace> places, LocalDate day, Map<UUID, UUID> homes) {
        var communes = places.stream().filter(it -> it.kind() == TitleKind.COMMUNE).toList();
        if (communes.size() <= FEW) {
            communes.forEach(commune ->
                    units.children(new UnitId(commune.id()), day)
                            .forEach(it -> homes.put(it.id().value(), commune.id())));
            return;
        }
        var province = units.province();
        if (province.isPresent()) {
            for (var area : units.below(province.get(), Set.of(ObjectPlaces.AREA), day)) {
                var parent = area.unit().parent();
                if (parent != null && homes.containsKey(parent.value())) {
                    homes.put(area.unit().id().value(), parent.value());
                }
            }
        }
    }
}
