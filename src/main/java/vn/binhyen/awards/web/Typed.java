package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;

/** Days and numbers as officers type them. */
final class Typed {

    private static final int MOST = 10_000_000;

    private Typed() {}

    /** The day typed; the other where none was. */
    static LocalDate dayOr(LocalDate other, @Nullable String typed) {
        var day = TypedDay.read("asOf", typed);
        return day == null ? other : day;
    }

    /** A day that must be there. */
    static LocalDate required(String field, @Nullable String typed) {
        var day = TypedDay.read(field, typed);
        if (day == null) {
            throw Refusal.of(field, "awards.refusal.missing-day");
        }
        return day;
    }

    /** A whole number; points between thousands do not count. */
    static @Nullable Integer number(String field, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip().replace(".", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,8}") || Integer.parseInt(text) > MOST) {
            throw Refusal.of(field, "awards.refusal.bad-number", MOST);
        }
        return Integer.valueOf(text);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
