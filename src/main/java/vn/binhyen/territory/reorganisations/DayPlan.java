package vn.binhyen.territory.reorganisations;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitPast;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reorganisation makes of the register.
 *
 * @param line the first line that tells of it
 * @param ended who is no more from the day on, with who takes over what is not named
 * @param versions how new and changed units stand from the day on
 * @param created those of them that are new
 * @param followed those of them that nobody named, moved with the unit above them
 * @param known edges that stand in the register already
 */
record DayPlan(
        LocalDate day,
        String instrument,
        int line,
        Map<UnitId, UnitId> ended,
        List<UnitPast> versions,
        Set<UnitId> created,
        Set<UnitId> followed,
        List<PlannedEdge> edges,
        int known) {

    boolean isEmpty() {
        return edges.isEmpty();
    }

    /** Units that were there before and read otherwise, or no more, afterwards. */
    Set<UnitId> replaced() {
        var units = new HashSet<>(ended.keySet());
        versions.forEach(it -> units.add(it.unit().id()));
        units.removeAll(created);
        return units;
    }

    /** What a file would do on this day, said at its first line. */
    RowMessage summary() {
        var changed = replaced().size() - ended.size();
        return RowMessage.odd(
                line,
                "effective_date",
                "territory.reorganisation.summary",
                day,
                instrument,
                created.size(),
                ended.size(),
                changed);
    }
}
