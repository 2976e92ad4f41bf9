package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import java.util.List;

/**
 * Models have come into the register by file, or a file has changed them. At most 1,000 an event;
 * what a file says of their past is told by nothing else.
 */
public record ModelsRegistered(List<CommunityModelId> models) implements DomainEvent {}
