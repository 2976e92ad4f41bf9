package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/** A security and order protection team no longer exists from that day on. */
public record TeamDissolved(BodyId team, UnitId unit, LocalDate on) implements DomainEvent {}
