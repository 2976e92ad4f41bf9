package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

/** Which bodies a list is to show; null where all do. */
public record BodyFilter(@Nullable String kind, @Nullable UnitId unit, @Nullable String words) {}
