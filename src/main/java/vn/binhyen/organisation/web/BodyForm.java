package vn.binhyen.organisation.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.organisation.BodyView;
import vn.binhyen.organisation.RegisterBody;

/** A body as it is typed. */
record BodyForm(
        String kind,
        @Nullable String code,
        @Nullable String name,
        @Nullable String type,
        @Nullable String unitCode,
        @Nullable String head,
        @Nullable String fullTime,
        @Nullable String institution,
        @Nullable String establishedOn,
        @Nullable String endedOn,
        @Nullable String decisionNumber,
        @Nullable String decisionDate,
        @Nullable String members,
        @Nullable String households,
        @Nullable Long version) {

    /** A form that names no kind is about a member body. */
    BodyForm {
        kind = Typed.text(kind).isEmpty() ? "member_body" : Typed.text(kind);
    }

    static BodyForm empty(String kind, @Nullable String unitCode, @Nullable String institution) {
        return new BodyForm(
                kind,
                null,
                null,
                null,
                unitCode,
                null,
                null,
                institution,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static BodyForm of(BodyView body, @Nullable String unitCode, @Nullable String institution) {
        return new BodyForm(
                body.kind(),
                body.code(),
                body.name(),
                body.type(),
                unitCode,
                body.head(),
                body.fullTime() == null ? null : body.fullTime().toString(),
                institution,
                Typed.shown(body.establishedOn()),
                Typed.shown(body.endedOn()),
                body.decisionNumber(),
                Typed.shown(body.decisionDate()),
                null,
                null,
                body.version());
    }

    RegisterBody toCommand() {
        var time = Typed.text(fullTime);
        return new RegisterBody(
                kind,
                Typed.text(code),
                Typed.text(name),
                Typed.text(type),
                Typed.text(unitCode),
                Typed.text(head),
                time.isEmpty() ? null : Boolean.valueOf(time),
                Typed.text(institution),
                Typed.day("establishedOn", establishedOn),
                Typed.day("endedOn", endedOn),
                Typed.text(decisionNumber),
                Typed.day("decisionDate", decisionDate),
                Typed.number("members", members),
                Typed.number("households", households),
                version);
    }
}
