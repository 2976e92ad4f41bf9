package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.events.DocumentId;

import java.time.LocalDate;

/**
 * A steering document as the register shows it.
 *
 * @param citation how another paper names it: "Thông tư số 23/2012/TT-BCA ngày 27 tháng 4 năm 2012
 *     của Bộ Công an"
 * @param replacedBy the document that took its place, if the register knows one
 */
public record SteeringDocumentView(
        DocumentId id,
        SteeringDocumentType type,
        String reference,
        LocalDate issuedOn,
        String issuer,
        String subject,
        @Nullable String signer,
        @Nullable String capacity,
        @Nullable LocalDate effectiveFrom,
        @Nullable LocalDate effectiveTo,
        @Nullable DocumentId replaces,
        @Nullable DocumentId replacedBy,
        @Nullable FileId file,
        long version,
        String citation) {

    /** Whether it can be named as a basis on that day: begun, not over, not replaced. */
    public boolean inForce(LocalDate day) {
        return replacedBy == null
                && (effectiveFrom == null || !day.isBefore(effectiveFrom))
                && (effectiveTo == null || !day.isAfter(effectiveTo));
    }
}
