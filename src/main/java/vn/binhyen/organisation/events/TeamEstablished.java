package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A security and order protection team works from that day on. Published once a team; teams that
 * come by file are told by {@link BodiesRegistered}.
 */
public record TeamEstablished(BodyId team, UnitId unit, LocalDate on) implements DomainEvent {}
