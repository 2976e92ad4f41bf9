package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.RegisterBody;
import vn.binhyen.shared.TypedDay;

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

    static BodyForm empty() {
        return new BodyForm(null, null, null, null, null, null, null);
    }

    static BodyForm of(BodyView body, @Nullable String unitCode) {
        return new BodyForm(
                body.code(),
                body.name(),
                body.type(),
                unitCode,
                TypedDay.shown(body.establishedOn()),
                body.endedOn() == null ? null : TypedDay.shown(body.endedOn()),
                body.version());
    }

    RegisterBody toCommand() {
        return new RegisterBody(
                text(code),
                text(name),
                text(type),
                text(unitCode),
                TypedDay.read("establishedOn", establishedOn),
                TypedDay.read("endedOn", endedOn),
                version);
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }
}
