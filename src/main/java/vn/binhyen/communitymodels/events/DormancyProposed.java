package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/**
 * Nothing has been heard of a model for so long that it may be dormant. An officer confirms or
 * denies it.
 */
public record DormancyProposed(CommunityModelId model, LocalDate lastHeardOf, LocalDate on)
        implements DomainEvent {}
