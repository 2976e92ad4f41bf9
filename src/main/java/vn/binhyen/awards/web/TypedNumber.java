package vn.binhyen.awards.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;

/** Numbers and days of a form as officers type them. */
final class TypedNumber {

    private static final int MOST = 10_000;

    private TypedNumber() {}

    static @Nullable Integer read(String field, @Nullable String typed) {
        var text = typed == null ? "" : typed.strip().replace(".", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,6}")) {
            throw Refusal.of(field, "commendations.refusal.bad-number", MOST);
        }
        return Integer.valueOf(text);
    }

    static int required(String field, @Nullable String typed) {
        var number = read(field, typed);
        if (number == null) {
            throw Refusal.of(field, "commendations.refusal.no-number");
        }
        return number;
    }

    static LocalDate day(String field, @Nullable String typed) {
        var day = TypedDay.read(field, typed);
        if (day == null) {
            throw Refusal.of(field, "commendations.refusal.no-day");
        }
        return day;
    }
}
