package vn.binhyen.reporting.board;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * A page of a list.
 *
 * @param next where the next page begins, null at the end
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, @Nullable Integer next, int total) {

    /** As many as there are. */
    public static final int ALL = Integer.MAX_VALUE - 1;
}
