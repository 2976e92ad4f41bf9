package vn.binhyen.awards.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Units or institutions have not been recognised for a year. A later decision may still recognise
 * them. At most 1,000 objects an event.
 */
public record TitleRefused(int year, TitleKind kind, List<Refused> titles) implements DomainEvent {

    /**
     * One title that was not given.
     *
     * @param object id of a unit, or of an institution, as the kind says
     * @param standard code of the standard that was not met
     * @param decidedOn null where it was left at that without a decision
     */
    public record Refused(UUID object, String standard, @Nullable LocalDate decidedOn) {}
}
