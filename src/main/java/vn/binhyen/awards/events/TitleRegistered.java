package vn.binhyen.awards.events;

import org.jmolecules.event.types.DomainEvent;

import java.util.List;
import java.util.UUID;

/**
 * Units or institutions have registered to be recognised for a year. A year decided or refused
 * follows; a registration may also be taken back before that. At most 1,000 objects an event.
 *
 * @param objects ids of units, or of institutions, as the kind says
 */
public record TitleRegistered(int year, TitleKind kind, List<UUID> objects)
        implements DomainEvent {}
