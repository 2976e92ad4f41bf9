package vn.binhyen.awards.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Units or institutions have been recognised as safe in security and order for a year. A title may
 * still be revoked. At most 1,000 titles an event; a larger decision is announced in several, all
 * of one transaction.
 */
public record TitleRecognised(int year, TitleKind kind, List<Recognised> titles)
        implements DomainEvent {

    /**
     * One title.
     *
     * @param object id of a unit, or of an institution, as the kind says
     * @param standard code of the standard that was met
     */
    public record Recognised(UUID object, String standard, LocalDate decidedOn) {}
}
