package vn.binhyen.communitymodels.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Days, numbers and choices as officers type them. */
final class Typed {

    private Typed() {}

    static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    static @Nullable String orNull(@Nullable String typed) {
        var text = text(typed);
        return text.isEmpty() ? null : text;
    }

    static LocalDate day(String field, @Nullable String typed) {
        var day = TypedDay.read(field, typed);
        if (day == null) {
            throw Refusal.of(field, "communitymodels.refusal.missing-day");
        }
        return day;
    }

    /** The day typed; today where none was. */
    static LocalDate dayOr(LocalDate today, @Nullable String typed) {
        var day = TypedDay.read("asOf", typed);
        return day == null ? today : day;
    }

    /** A whole number; points between thousands do not count. */
    static @Nullable Integer number(String field, @Nullable String typed) {
        var text = text(typed).replace(".", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}")) {
            throw Refusal.of(field, "communitymodels.refusal.bad-number", 1_000_000);
        }
        return Integer.valueOf(text);
    }

    static UUID id(String field, String sent) {
        try {
            return UUID.fromString(sent);
        } catch (IllegalArgumentException noId) {
            throw Refusal.of(field, "communitymodels.refusal.unknown-body");
        }
    }

    /** The version a form was filled in on; null where it says none. */
    static @Nullable Long version(@Nullable String sent) {
        var text = text(sent);
        return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }

    /** The constant of that name; null for none, whatever else was sent. */
    static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String typed) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(text(typed))) {
                return constant;
            }
        }
        return null;
    }
}
