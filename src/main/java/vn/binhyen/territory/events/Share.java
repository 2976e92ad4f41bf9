package vn.binhyen.territory.events;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How much of a unit an edge of succession carries. */
public enum Share {
    /** The whole unit. */
    FULL,
    /** A part of it. */
    PARTIAL,
    /** What is left of it when the parts have gone. */
    REMAINDER;

    /** As files and programs write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Share> of(String code) {
        return Arrays.stream(values()).filter(it -> it.code().equals(code)).findFirst();
    }
}
