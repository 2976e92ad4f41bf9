package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Some rows of a long list.
 *
 * @param from how many come before
 */
record Slice<T>(List<T> rows, int from, int total) {

    /** No page of a province renders more of its rows at once. */
    static final int ROWS = 100;

    static <T> Slice<T> of(List<T> all, @Nullable Integer asked) {
        int from = asked == null ? 0 : Math.clamp(asked, 0, Math.max(0, all.size() - 1));
        return new Slice<>(
                List.copyOf(all.subList(from, Math.min(all.size(), from + ROWS))),
                from,
                all.size());
    }

    public boolean whole() {
        return rows.size() == total;
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    public int first() {
        return from + 1;
    }

    public int last() {
        return from + rows.size();
    }

    /** Where the next begins; null at the end. */
    public @Nullable Integer next() {
        return last() < total ? last() : null;
    }
}
