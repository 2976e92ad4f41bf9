package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

/**
 * Figures of a body as they are from a day on; null where nothing is said.
 *
 * @param equipment sets handed out
 * @param allowance đồng a month for the whole body
 * @param version the version the officer saw; null to overwrite
 */
public record KeepFigures(
        @Nullable Integer members,
        @Nullable Integer households,
        @Nullable Integer equipment,
        @Nullable Long allowance,
        @Nullable Long version) {

    boolean saysSomething() {
        return members != null || households != null || equipment != null || allowance != null;
    }
}
