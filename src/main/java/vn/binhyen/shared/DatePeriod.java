package vn.binhyen.shared;

import org.jmolecules.ddd.types.ValueObject;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Days from the first to the last, both counted. */
public record DatePeriod(LocalDate startsOn, LocalDate endsOn) implements ValueObject {

    public DatePeriod {
        if (endsOn.isBefore(startsOn)) {
            throw new Refusal("shared.refusal.period-out-of-order", startsOn, endsOn);
        }
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(startsOn) && !day.isAfter(endsOn);
    }

    public long days() {
        return ChronoUnit.DAYS.between(startsOn, endsOn) + 1;
    }
}
