package vn.binhyen.awards.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The movement of units or institutions has been graded for a year: a second result beside the
 * title, which it neither gives nor takes. A later decision may grade again. At most 1,000 objects
 * an event.
 */
public record MovementGraded(int year, TitleKind kind, List<Graded> grades) implements DomainEvent {

    /**
     * One grade.
     *
     * @param object id of a unit, or of an institution, as the kind says
     */
    public record Graded(UUID object, MovementGrade grade, LocalDate decidedOn) {}
}
