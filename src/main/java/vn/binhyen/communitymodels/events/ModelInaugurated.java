package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/** A model has been inaugurated (ra mắt) by a decision of that date and counts from that day on. */
public record ModelInaugurated(
        CommunityModelId model, UnitId host, LocalDate on, LocalDate decidedOn)
        implements DomainEvent {}
