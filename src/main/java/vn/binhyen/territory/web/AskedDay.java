package vn.binhyen.territory.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;

/** A day as links write it (2024-09-13) and as officers type it (13/09/2024). */
final class AskedDay {

    private AskedDay() {}

    /** The day, or null where none was given. */
    static @Nullable LocalDate read(String field, @Nullable String text) {
        return TypedDay.read(field, text);
    }

    static LocalDate or(LocalDate today, @Nullable String text) {
        var day = read("asOf", text);
        return day == null ? today : day;
    }
}
