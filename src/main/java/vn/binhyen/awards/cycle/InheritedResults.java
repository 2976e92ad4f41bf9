package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;

import vn.binhyen.awards.cycle.ResultBook.Held;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitLineage;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * What a new unit holds of a year in which others held it: as long as it has no result of its own,
 * it counts as recognised or registered when all units that went into it as a whole were. The same
 * rule as that of years running.
 */
@Component
class InheritedResults {

    private final UnitLineage lineage;
    private final UnitDirectory units;

    InheritedResults(UnitLineage lineage, UnitDirectory units) {
        this.lineage = lineage;
        this.units = units;
    }

    /** The results with those the given units have from their predecessors. */
    Held of(Held held, Collection<UUID> objects, int year, LocalDate day) {
        var steps = lineage.stepsAfter(LocalDate.of(year, Month.JANUARY, 1));
        if (steps.isEmpty()) {
            return held;
        }
        var heirs = Heirs.of(steps, day);
        var registered = new HashSet<>(held.registered());
        var recognised = new HashSet<>(held.recognised());
        for (var object : objects) {
            boolean own =
                    held.registered().contains(object)
                            || held.recognised().contains(object)
                            || held.refused().contains(object);
            if (!own && !heirs.whole(object).isEmpty() && isNew(object, heirs)) {
                add(registered, object, heirs);
                add(recognised, object, heirs);
            }
        }
        return new Held(registered, recognised, held.refused());
    }

    private static void add(Set<UUID> held, UUID object, Heirs heirs) {
        if (holds(held, object, heirs)) {
            held.add(object);
        }
    }

    private static boolean holds(Set<UUID> held, UUID object, Heirs heirs) {
        var before = heirs.whole(object);
        return held.contains(object)
                || !before.isEmpty()
                        && before.stream()
                                .allMatch(it -> holds(held, it.predecessor().value(), heirs));
    }

    /** Whether it came to be when the others went into it; one that took others in is older. */
    private boolean isNew(UUID object, Heirs heirs) {
        return heirs.whole(object).stream()
                .map(it -> it.day())
                .min(LocalDate::compareTo)
                .filter(it -> units.find(new UnitId(object), it.minusDays(1)).isEmpty())
                .isPresent();
    }
}
