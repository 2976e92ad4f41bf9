package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** A dormant model works again from that day on. */
public record ModelRevived(CommunityModelId model, LocalDate on) implements DomainEvent {}
