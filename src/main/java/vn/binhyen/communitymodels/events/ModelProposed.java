package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/** A model has been proposed in a unit. It counts once it is inaugurated. */
public record ModelProposed(CommunityModelId model, UnitId host, LocalDate on)
        implements DomainEvent {}
