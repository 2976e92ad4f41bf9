package vn.binhyen.pledges.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Pledges of one day have been registered or corrected: what each group, institution or unit has
 * now on that day. Follows again when they are corrected; at most 1,000 lines an event.
 */
public record PledgesRegistered(DriveId drive, List<Registered> registered) implements DomainEvent {

    /**
     * What one place has registered on a day.
     *
     * @param unit where it lies, as registered
     * @param place id of the group of households or of the institution; of the unit itself where it
     *     registered as such
     * @param turns counted by good deed
     * @param distinct how many different ones at least: the most of one good deed. Of several days
     *     the greatest counts, places add up
     * @param version rises with every correction; a line overtaken by a later one is known by it
     */
    public record Registered(
            UnitId unit,
            UUID place,
            LocalDate on,
            Subject subject,
            long turns,
            long distinct,
            int version) {}
}
