package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** A model no longer works since that day, as an officer found. It may be revived or retired. */
public record ModelFoundDormant(CommunityModelId model, LocalDate on) implements DomainEvent {}
