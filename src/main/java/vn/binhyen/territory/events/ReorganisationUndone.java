package vn.binhyen.territory.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;
import java.util.List;

/**
 * A reorganisation has been taken back: the register reads as before it, the units it brought are
 * no more. Only until the first figure is reported on one of them.
 *
 * <p>At most 1,000 edges an event, the same that {@link UnitsReorganised} announced.
 */
public record ReorganisationUndone(
        ReorganisationId reorganisation, LocalDate day, List<SuccessionEdge> edges)
        implements DomainEvent {}
