package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** A model has been named an advanced example by a decision. Published once a model. */
public record ModelNamedExample(CommunityModelId model, LocalDate on, LocalDate decidedOn)
        implements DomainEvent {}
