package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.organisation.BodyFacts;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.organisation.files.DecidedCells.Decided;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a file would do to the register.
 *
 * @param named how many bodies it names
 * @param ids of every body it names or merges into
 */
record BodyPlan(
        List<RowMessage> messages,
        List<Entry> added,
        List<Entry> changed,
        List<Strength> strengths,
        List<OfBody> decisions,
        int named,
        Map<BodyLine.Key, UUID> ids) {

    /** A body as it is to stand. */
    record Entry(
            UUID id,
            String kind,
            BodyFacts facts,
            List<UnitId> areas,
            BodyLine.@Nullable Key mergedInto) {}

    /** Figures that are to hold from a day on; those not said keep what was known. */
    record Strength(UUID body, LocalDate from, Figures figures) {}

    /** A consolidation or grade of a body. */
    record OfBody(UUID body, Decided decided) {}
}
