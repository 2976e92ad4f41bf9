package vn.binhyen.pledges.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * It has been looked at what was kept of the pledges of some units. Follows again when more is
 * checked; at most 1,000 lines an event.
 */
public record PledgesReviewed(DriveId drive, List<Reviewed> reviewed) implements DomainEvent {

    /** What a unit has registered on a day, how many turns of it were checked, how many kept. */
    public record Reviewed(
            UnitId unit, LocalDate on, Subject subject, long turns, long checked, long kept) {}
}
