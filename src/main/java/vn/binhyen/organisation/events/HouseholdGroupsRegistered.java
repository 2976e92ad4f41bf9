package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * Household groups (Vietnamese: tổ an ninh xã hội) have been added to the register or changed: the
 * groups as they are known now. Follows each {@link BodiesRegistered} that names such groups; at
 * most 1,000 an event.
 */
public record HouseholdGroupsRegistered(List<Group> groups) implements DomainEvent {

    /**
     * A group.
     *
     * @param version rises with every change; what comes late with a lower one is old
     * @param households in the order of days
     */
    public record Group(
            BodyId id,
            String code,
            UnitId unit,
            LocalDate establishedOn,
            @Nullable LocalDate endedOn,
            long version,
            List<Households> households) {}

    /** Its households from a day until the next figure. */
    public record Households(LocalDate from, int number) {}
}
