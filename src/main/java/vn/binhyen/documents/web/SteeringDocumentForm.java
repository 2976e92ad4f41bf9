package vn.binhyen.documents.web;

import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

import vn.binhyen.documents.RegisterSteeringDocument;
import vn.binhyen.documents.SteeringDocumentType;
import vn.binhyen.documents.SteeringDocumentView;

import java.time.LocalDate;
import java.util.UUID;

/** What the page of a steering document sends. */
record SteeringDocumentForm(
        @Nullable SteeringDocumentType type,
        @Nullable String reference,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate issuedOn,
        @Nullable String issuer,
        @Nullable String subject,
        @Nullable String signer,
        @Nullable String capacity,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveFrom,
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate effectiveTo,
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
                view.issuedOn(),
                view.issuer(),
                view.subject(),
                view.signer(),
                view.capacity(),
                view.effectiveFrom(),
                view.effectiveTo(),
                replaces == null ? null : replaces.value(),
                view.version());
    }

    RegisterSteeringDocument toCommand() {
        return RegisterSteeringDocument.entered(
                type,
                reference,
                issuedOn,
                issuer,
                subject,
                signer,
                capacity,
                effectiveFrom,
                effectiveTo,
                replaces);
    }
}
