package vn.binhyen.documents.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.RegisterSteeringDocument;
import vn.binhyen.documents.SteeringDocumentType;
import vn.binhyen.documents.SteeringDocumentView;
import vn.binhyen.shared.TypedDay;

import java.time.LocalDate;
import java.util.UUID;

/** What the page of a steering document sends. */
record SteeringDocumentForm(
        @Nullable SteeringDocumentType type,
        @Nullable String reference,
        @Nullable String issuedOn,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable String signer,
        @Nullable String capacity,
        @Nullable String effectiveFrom,
        @Nullable String effectiveTo,
        @Nullable UUID replaces,
        @Nullable Long version) {

    static SteeringDocumentForm empty() {
        return new SteeringDocumentForm(
                null, null, null, null, null, null, null, null, null, null, null);
    }

    static SteeringDocumentForm of(SteeringDocumentView view) {
        var replaces = view.replaces();
        return new SteeringDocumentForm(
                view.type(),
                view.reference(),
                TypedDay.shown(view.issuedOn()),
                view.issuer(),
                view.subject(),
                view.signer(),
                view.capacity(),
                shown(view.effectiveFrom()),
                shown(view.effectiveTo()),
                replaces == null ? null : replaces.value(),
                view.version());
    }

    RegisterSteeringDocument toCommand() {
        return RegisterSteeringDocument.entered(
                type,
                reference,
                TypedDay.read("issuedOn", issuedOn),
                issuer,
                subject,
                signer,
                capacity,
                TypedDay.read("effectiveFrom", effectiveFrom),
                TypedDay.read("effectiveTo", effectiveTo),
                replaces);
    }

    private static @Nullable String shown(@Nullable LocalDate day) {
        return day == null ? null : TypedDay.shown(day);
    }
}
