package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.RegisterBody;
import vn.binhyen.shared.Refusal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Objects;

/** A member body as it is typed. */
record BodyForm(
        @Nullable String code,
        @Nullable String name,
        @Nullable String type,
        @Nullable String unitCode,
        @Nullable String establishedOn,
        @Nullable String endedOn,
        @Nullable Long version) {

    private static final DateTimeFormatter TYPED =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    static BodyForm empty() {
        return new BodyForm(null, null, null, null, null, null, null);
    }

    static BodyForm of(BodyView body, @Nullable String unitCode) {
        return new BodyForm(
                body.code(),
                body.name(),
                body.type(),
                unitCode,
                SHOWN.format(body.establishedOn()),
                body.endedOn() == null ? null : SHOWN.format(body.endedOn()),
                body.version());
    }

    RegisterBody toCommand() {
        return new RegisterBody(
                text(code),
                text(name),
                text(type),
                text(unitCode),
                day("establishedOn", establishedOn),
                day("endedOn", endedOn),
                version);
    }

    private static @Nullable LocalDate day(String field, @Nullable String typed) {
        var text = text(typed);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return text.contains("/") ? LocalDate.parse(text, TYPED) : LocalDate.parse(text);
        } catch (DateTimeException unreadable) {
            throw Refusal.of(field, "organisation.refusal.bad-day");
        }
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
