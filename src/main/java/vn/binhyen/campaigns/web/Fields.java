package vn.binhyen.campaigns.web;

import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.TypedDay;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** What was sent with a form, read as officers write it. */
record Fields(MultiValueMap<String, String> sent) {

    String text(String name) {
        var value = sent.getFirst(name);
        return value == null ? "" : value.strip();
    }

    boolean ticked(String name) {
        return sent.getFirst(name) != null;
    }

    List<String> all(String name) {
        var values = sent.get(name);
        return values == null ? List.of() : values.stream().filter(it -> !it.isBlank()).toList();
    }

    long version() {
        var version = text("version");
        return version.matches("\\d{1,18}") ? Long.parseLong(version) : -1;
    }

    static LocalDate day(String field, String written) {
        var day = TypedDay.read(field, written);
        if (day == null) {
            throw Refusal.of(field, "campaigns.refusal.date");
        }
        return day;
    }

    static LocalTime hour(String field, String written) {
        try {
            return LocalTime.parse(written.length() == 4 ? "0" + written : written);
        } catch (DateTimeException notAnHour) {
            throw Refusal.of(field, "campaigns.refusal.hour");
        }
    }

    /** A whole number as typed, 1.234 and 1234 alike; null where the field is empty. */
    static @Nullable Long number(String field, String written, long most) {
        if (written.isBlank()) {
            return null;
        }
        var digits = written.matches("\\d{1,3}(\\.\\d{3})*") ? written.replace(".", "") : written;
        if (!digits.matches("\\d{1,12}") || Long.parseLong(digits) > most) {
            throw Refusal.of(field, "campaigns.refusal.number", most);
        }
        return Long.valueOf(digits);
    }
}
