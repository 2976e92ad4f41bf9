package vn.binhyen.reporting.api;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A list as the API answers it; {@code next} is null at the end. */
record Listing<T>(List<T> items, @Nullable String next, int total) {

    static <T> Listing<T> whole(List<T> items) {
        return new Listing<>(items, null, items.size());
    }
}
