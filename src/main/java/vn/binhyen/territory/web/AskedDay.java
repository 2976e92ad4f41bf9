package vn.binhyen.territory.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;

/** A day as links write it (2024-09-13) and as officers type it (13/09/2024). */
final class AskedDay {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private AskedDay() {}

    /** The day, or null where none was given. */
    static @Nullable LocalDate read(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var day = text.strip();
        try {
            return day.contains("/") ? LocalDate.parse(day, TYPED) : LocalDate.parse(day);
        } catch (DateTimeException unreadable) {
            throw Refusal.of(field, "territory.refusal.bad-day");
        }
    }

    static LocalDate or(LocalDate today, @Nullable String text) {
        var day = read("asOf", text);
        return day == null ? today : day;
    }
}
