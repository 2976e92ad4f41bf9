package vn.binhyen.communitymodels.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * A model has been replicated (nhân rộng) in a unit: as a new model, or as a new site of its own.
 *
 * @param replica the new model that points to its origin; null for a new site
 */
public record ModelReplicated(
        CommunityModelId origin, @Nullable CommunityModelId replica, UnitId unit, LocalDate on)
        implements DomainEvent {}
