package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

/**
 * A further tier is wanted.
 *
 * @param rank where it stands, 1 being the province; those there and below move down
 * @param below code of the tier right above it, instead of a rank; without both it is the lowest
 */
public record DefineTier(
        String code, String name, @Nullable Integer rank, @Nullable String below) {}
