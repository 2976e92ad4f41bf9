package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

/**
 * Which bodies a list is to show; null where all do.
 *
 * @param unit those of that unit and of all units below it
 * @param state what there is to mend about them
 */
public record BodyFilter(
        @Nullable String kind,
        @Nullable String type,
        @Nullable UnitId unit,
        @Nullable String words,
        @Nullable State state) {

    public BodyFilter(@Nullable String kind, @Nullable UnitId unit, @Nullable String words) {
        this(kind, null, unit, words, null);
    }

    /** What there is to mend about a body. */
    public enum State {
        /** Follows from a reorganisation, to be confirmed. */
        PROPOSED,
        /** Its unit has another committee too. */
        TWICE,
        /** A team that covers no residential area. */
        WITHOUT_AREA,
        /** A group without a number of households. */
        WITHOUT_HOUSEHOLDS,
        /** No head count is known. */
        WITHOUT_MEMBERS
    }
}
