package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Component;

import vn.binhyen.awards.cycle.CycleListing.Row;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds files of units that are none any more, at the units they went into. */
@Component
class FormerFiles {

    private final DossierRows rows;
    private final ObjectPlaces places;
    private final FormerUnits former;

    FormerFiles(DossierRows rows, ObjectPlaces places, FormerUnits former) {
        this.rows = rows;
        this.places = places;
        this.former = former;
    }

    /** Of the cycle, in the unit or below, in the order of their names. */
    List<Row> in(Cycle cycle, UnitId unit, LocalDate day) {
        if (!cycle.kind().unit()) {
            return List.of(); // an institution moves with its unit
        }
        var files = rows.of(cycle.id(), former.gone(day));
        return places.formerly(cycle, unit, files.keySet(), day).stream()
                .map(it -> new Row(it, Optional.ofNullable(files.get(it.id()))))
                .sorted(Comparator.comparing(it -> it.place().name()))
                .toList();
    }
}
