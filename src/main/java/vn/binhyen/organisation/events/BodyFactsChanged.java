package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * What the register knows of bodies has changed: where they belong, since when and until when they
 * exist, how they were graded. Follows each {@link BodiesRegistered}; at most 1,000 an event. Their
 * names are labels, asked for where they are shown.
 */
public record BodyFactsChanged(List<Body> bodies) implements DomainEvent {

    /**
     * A body as it is known now.
     *
     * @param kind as the catalogue writes it, such as {@code protection_team}
     * @param unit the unit it was registered for
     * @param endedOn the last day it existed; null while it does
     * @param proposed follows from a reorganisation and waits for a decision
     * @param version rises with every change; what comes late with a lower one is old
     * @param grades its quality by year
     */
    public record Body(
            BodyId id,
            String kind,
            String code,
            UnitId unit,
            LocalDate establishedOn,
            @Nullable LocalDate endedOn,
            boolean proposed,
            long version,
            List<Grade> grades) {}

    /**
     * How good its work was in a year.
     *
     * @param rank 1 excellent, 2 good, 3 average, 4 weak
     */
    public record Grade(int year, int rank) {}
}
