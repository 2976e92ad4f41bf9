package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;
import java.util.Objects;

/** Days and numbers as officers type them. */
final class Typed {

    private static final int MOST = 1_000_000_000;

    private Typed() {}

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static @Nullable String shown(@Nullable LocalDate day) {
        return day == null ? null : TypedDay.shown(day);
    }

    static @Nullable LocalDate day(String field, @Nullable String typed) {
        return TypedDay.read(field, typed);
    }

    /** The day typed; today where none was. */
    static LocalDate dayOr(LocalDate today, @Nullable String typed) {
        var day = day("asOf", typed);
        return day == null ? today : day;
    }

    /** A day that must be there. */
    static LocalDate required(String field, @Nullable String typed) {
        var day = day(field, typed);
        if (day == null) {
            throw Refusal.of(field, "organisation.refusal.day-needed");
        }
        return day;
    }

    /** A whole number; points between thousands do not count. */
    static @Nullable Integer number(String field, @Nullable String typed) {
        var text = text(typed).replace(".", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > MOST) {
            throw Refusal.of(field, "organisation.refusal.bad-number", MOST);
        }
        return Integer.valueOf(text);
    }
}
