package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.BodyFilter;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/** What a list of bodies was asked for; empty parameters do not count. */
record BodyQuery(
        @Nullable String kind,
        @Nullable String type,
        @Nullable UUID unit,
        @Nullable String q,
        BodyFilter.@Nullable State state,
        @Nullable String asOf) {

    BodyFilter filter() {
        return new BodyFilter(
                said(kind), said(type), unit == null ? null : new UnitId(unit), said(q), state);
    }

    String words() {
        return Typed.text(q);
    }

    /** The day asked for; what cannot be read is today. */
    LocalDate day(LocalDate today) {
        return Typed.dayOr(today, asOf);
    }

    boolean says() {
        return said(kind) != null
                || said(type) != null
                || unit != null
                || said(q) != null
                || state != null;
    }

    private static @Nullable String said(@Nullable String text) {
        var typed = Typed.text(text);
        return typed.isEmpty() ? null : typed;
    }
}
