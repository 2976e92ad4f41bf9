package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * Former committees have gone up in one: their last day was the one before. At most 1,000 an event.
 */
public record CommitteesMerged(List<BodyId> former, BodyId committee, UnitId unit, LocalDate on)
        implements DomainEvent {}
