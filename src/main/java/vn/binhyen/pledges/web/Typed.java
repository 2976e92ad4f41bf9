package vn.binhyen.pledges.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;

/** Days and numbers as officers type them. */
final class Typed {

    private static final int MOST = 10_000_000;

    private Typed() {}

    static @Nullable LocalDate day(String field, @Nullable String typed) {
        return TypedDay.read(field, typed);
    }

    /** A day that must be there. */
    static LocalDate required(String field, @Nullable String typed) {
        var day = day(field, typed);
        if (day == null) {
            throw Refusal.of(field, "pledges.refusal.missing-day");
        }
        return day;
    }

    /** The day typed; the other where none was, or none that can be read. */
    static LocalDate or(LocalDate other, @Nullable String typed) {
        try {
            var day = day("on", typed);
            return day == null ? other : day;
        } catch (Refusal unreadable) {
            return other;
        }
    }

    /** A whole number; points between thousands do not count. */
    static @Nullable Integer number(String field, @Nullable String typed) {
        return number(field, typed, MOST);
    }

    static @Nullable Integer number(String field, @Nullable String typed, int most) {
        var text = typed == null ? "" : typed.strip().replace(".", "").replace(" ", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,8}") || Integer.parseInt(text) > most) {
            throw Refusal.of(field, "pledges.refusal.bad-number", most);
        }
        return Integer.valueOf(text);
    }

    /** The numbers of all fields that begin so, by the rest of their names. */
    static Map<String, Integer> numbers(String prefix, Map<String, String> typed) {
        var numbers = new HashMap<String, Integer>();
        var faults = new ArrayList<Refusal>();
        typed.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                try {
                    var number = number(name, value);
                    if (number != null) {
                        numbers.put(name.substring(prefix.length()), number);
                    }
                } catch (Refusal refusal) {
                    faults.add(refusal);
                }
            }
        });
        Refusal.ifAny(faults);
        return numbers;
    }
}
