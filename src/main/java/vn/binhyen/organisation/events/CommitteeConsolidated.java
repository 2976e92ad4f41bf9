package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A steering committee has been consolidated (kiện toàn) by a decision of that date. May follow
 * again and again.
 */
public record CommitteeConsolidated(
        BodyId committee, UnitId unit, LocalDate on, LocalDate decidedOn) implements DomainEvent {}
