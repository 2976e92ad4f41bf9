package vn.binhyen.territory.events;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

/**
 * What became of one unit, or of a part of it.
 *
 * @param successor the same unit where the relation keeps its identity; null for an abolished one
 */
public record SuccessionEdge(
        UnitId predecessor, @Nullable UnitId successor, Relation relation, Share share) {}
