package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What the register holds of a steering document.
 *
 * @param reference number and symbol as printed ("23/2012/TT-BCA", "09-CT/TW")
 * @param capacity in which it was signed ("KT. CHỦ TỊCH, PHÓ CHỦ TỊCH")
 * @param replaces the document it takes the place of
 */
public record RegisterSteeringDocument(
        SteeringDocumentType type,
        String reference,
        LocalDate issuedOn,
        String issuer,
        String subject,
        @Nullable String signer,
        @Nullable String capacity,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable DocumentId replaces) {

    public RegisterSteeringDocument {
        reference = required("reference", reference, 60);
        issuer = required("issuer", issuer, 200);
        subject = required("subject", subject, 1000);
        signer = optional("signer", signer, 100);
        capacity = optional("capacity", capacity, 200);
        if (effectiveFrom != null && effectiveTo != null && effectiveTo.isBefore(effectiveFrom)) {
            throw Refusal.of("effectiveTo", "documents.refusal.effect-out-of-order");
        }
    }

    /** What a form or a program entered, anything of it missing perhaps: refused at its field. */
    public static RegisterSteeringDocument entered(
            @Nullable SteeringDocumentType type,
            @Nullable String reference,
            @Nullable LocalDate issuedOn,
            @Nullable String issuer,
            @Nullable String subject,
            @Nullable String signer,
            @Nullable String capacity,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable UUID replaces) {
        if (type == null) {
            throw Refusal.of("type", "documents.refusal.type-missing");
        }
        if (issuedOn == null) {
            throw Refusal.of("issuedOn", "documents.refusal.issuedOn-missing");
        }
        return new RegisterSteeringDocument(
                type,
                reference == null ? "" : reference,
                issuedOn,
                issuer == null ? "" : issuer,
                subject == null ? "" : subject,
                signer,
                capacity,
                effectiveFrom,
                effectiveTo,
                replaces == null ? null : new DocumentId(replaces));
    }

    private static String required(String field, @Nullable String text, int maximum) {
        var found = optional(field, text, maximum);
        if (found == null) {
            throw Refusal.of(field, "documents.refusal." + field + "-missing");
        }
        return found;
    }

    private static @Nullable String optional(String field, @Nullable String text, int maximum) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return FreeText.of(field, text, maximum).value();
    }
}
