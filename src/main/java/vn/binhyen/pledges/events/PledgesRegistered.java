package vn.binhyen.pledges.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * Pledges of one day have been registered or corrected: what each unit and kind of subject has now
 * on that day. Follows again when they are corrected; at most 1,000 lines an event.
 */
public record PledgesRegistered(DriveId drive, List<Registered> registered) implements DomainEvent {

    /**
     * What a unit has registered on a day.
     *
     * @param turns counted by good deed
     */
    public record Registered(UnitId unit, LocalDate on, Subject subject, long turns) {}
}
