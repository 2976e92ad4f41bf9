package vn.binhyen.campaigns.events;

import org.jmolecules.ddd.types.ValueObject;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * When one tier owes its report of a round, and to which tier's desk.
 *
 * @param tier code of the tier; {@link #BODIES} for member bodies
 * @param at the hour in Vietnam until which it is in time on its last day
 * @param deskTier code of the tier whose unit, above the obliged one on that day, takes the report
 *     in
 */
public record Deadline(String tier, LocalDate dueOn, LocalTime at, Wording wording, String deskTier)
        implements ValueObject {

    /** Stands for the obliged bodies, which are of no tier. */
    public static final String BODIES = "body";

    /** The last day on which a report is in time. */
    public LocalDate lastDay() {
        return wording == Wording.BEFORE ? dueOn.minusDays(1) : dueOn;
    }

    /** How the letter says it. */
    public enum Wording {
        /** "trước ngày": the day before is the last. */
        BEFORE,
        /** "chậm nhất": the day itself is the last. */
        NOT_LATER_THAN,
        /** "vào ngày": on the day itself. */
        ON
    }
}
