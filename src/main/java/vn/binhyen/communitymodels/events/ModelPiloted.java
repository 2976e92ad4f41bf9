package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** A proposed model is tried out from that day on. It may be inaugurated next. */
public record ModelPiloted(CommunityModelId model, LocalDate on) implements DomainEvent {}
