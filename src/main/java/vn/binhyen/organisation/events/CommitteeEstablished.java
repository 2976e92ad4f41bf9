package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A steering committee of that unit works from that day on, set up or confirmed by a decision.
 *
 * <p>Published once a committee; committees that come by file are told by {@link BodiesRegistered}.
 */
public record CommitteeEstablished(BodyId committee, UnitId unit, LocalDate on)
        implements DomainEvent {}
