package vn.binhyen.awards.api;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.util.List;

/** A part of a list that was read whole: from a position on, which the caller hands back. */
record Part<T>(List<T> items, @Nullable String next) {

    static <T> Part<T> of(List<T> all, int limit, @Nullable String after) {
        int from = Math.min(position(after), all.size());
        int to = Math.min(from + limit, all.size());
        return new Part<>(all.subList(from, to), to < all.size() ? String.valueOf(to) : null);
    }

    private static int position(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return 0;
        }
        if (!after.matches("\\d{1,9}")) {
            throw Refusal.of("after", "commendations.refusal.bad-position");
        }
        return Integer.parseInt(after);
    }
}
