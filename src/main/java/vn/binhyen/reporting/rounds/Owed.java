package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.spi.ObligedBodies.ObligedBody;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitView;

import java.util.List;
import java.util.UUID;

/**
 * One report owed in a round.
 *
 * @param above the units above it on that day, the nearest first
 * @param readers units that read it without being above: who took over a unit that is no more
 */
record Owed(
        Obliged obliged,
        String tier,
        String code,
        String name,
        RoundPlan.Term term,
        UnitId desk,
        List<UnitView> above,
        List<UnitId> readers) {

    static Owed unit(UnitView unit, RoundPlan.Term term, UnitId desk, List<UnitView> above) {
        return new Owed(
                Obliged.unit(unit.id()),
                unit.tier(),
                unit.code(),
                unit.name(),
                term,
                desk,
                above,
                List.of());
    }

    static Owed body(ObligedBody body, RoundPlan.Term term, UnitView province) {
        return new Owed(
                Obliged.body(body.body()),
                Deadline.BODIES,
                body.code(),
                body.name(),
                term,
                province.id(),
                List.of(province),
                List.of());
    }

    /** A report of a unit that is no more on the day. */
    static Owed former(
            FormerReport report,
            RoundPlan.Term term,
            UnitId desk,
            List<UnitView> above,
            List<UnitId> heirs) {
        return new Owed(
                Obliged.unit(report.unit()),
                report.tier(),
                report.code(),
                report.name(),
                term,
                desk,
                above,
                heirs);
    }

    UUID id() {
        return obliged.id();
    }

    @Nullable UnitId parent() {
        return above.isEmpty() ? null : above.getFirst().id();
    }
}
