package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** A model has been graded for a year. Published once a model and year. */
public record ModelGraded(CommunityModelId model, int year, ModelMark mark, LocalDate on)
        implements DomainEvent {}
