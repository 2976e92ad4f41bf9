package vn.binhyen.communitymodels.api;

import org.jspecify.annotations.Nullable;

/** The version an integrator saw, as the header {@code If-Match} carries it. */
final class IfMatch {

    private IfMatch() {}

    /** Null where the header says none. */
    static @Nullable Long version(@Nullable String match) {
        var digits = match == null ? "" : match.replaceAll("\\D", "");
        return digits.isEmpty() || digits.length() > 18 ? null : Long.valueOf(digits);
    }
}
