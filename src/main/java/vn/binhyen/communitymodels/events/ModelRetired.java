package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/** A model no longer exists from that day on. Nothing follows. */
public record ModelRetired(CommunityModelId model, UnitId host, LocalDate on)
        implements DomainEvent {}
