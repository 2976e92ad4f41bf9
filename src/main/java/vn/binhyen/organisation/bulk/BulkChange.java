package vn.binhyen.organisation.bulk;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.Decision;
import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.List;

/**
 * One field of many bodies is to read the same.
 *
 * @param value the office, number or grade; of no matter for a consolidation
 * @param from the day from which it holds, or on which it was
 * @param decision number and date where the field needs one
 */
public record BulkChange(
        List<BodyId> bodies,
        BulkField field,
        String value,
        @Nullable LocalDate from,
        @Nullable Decision decision) {}
