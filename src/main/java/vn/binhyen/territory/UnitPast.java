package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

/**
 * One version in the history of a unit.
 *
 * @param instrument number of the resolution or decision it came by
 */
public record UnitPast(UnitView unit, @Nullable String nameEn, @Nullable String instrument) {}
