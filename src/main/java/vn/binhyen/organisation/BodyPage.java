package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A page of bodies; {@code next} asks on and is null at the end. */
public record BodyPage(List<BodyView> items, @Nullable String next, long total) {}
