package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a list of units.
 *
 * @param next what to ask on with; null at the end
 * @param total how many the whole list has
 */
public record UnitPage(List<UnitView> items, @Nullable String next, long total) {}
