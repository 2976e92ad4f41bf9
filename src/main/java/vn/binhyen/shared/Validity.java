package vn.binhyen.shared;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Days on which a version holds: from the first day, until the day before {@code until}; either
 * side may be open.
 */
public record Validity(@Nullable LocalDate from, @Nullable LocalDate until) implements ValueObject {

    public Validity {
        if (from != null && until != null && !from.isBefore(until)) {
            throw new Refusal("shared.refusal.period-out-of-order", from, until);
        }
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
    }
}
