package vn.binhyen.organisation.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;

import java.util.List;

/** Bodies have been added to the register or changed. At most 1,000 an event. */
public record BodiesRegistered(List<BodyId> bodies) implements DomainEvent {}
