package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.UnitId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper drafted or issued, as lists show it.
 *
 * @param reference number and symbol; the bare symbol while there is no number
 * @param issuedAt null while it is a draft
 */
public record IssuedDocumentView(
        DocumentId id,
        DocumentKind kind,
        UUID subject,
        UnitId host,
        String title,
        String reference,
        @Nullable LocalDate signedOn,
        Instant draftedAt,
        @Nullable Instant issuedAt,
        FileId word,
        FileId pdf,
        @Nullable FileId sheet) {

    public boolean issued() {
        return issuedAt != null;
    }

    /** The file of that type, or null. */
    public @Nullable FileId file(FileType type) {
        return switch (type) {
            case WORD -> word;
            case PDF -> pdf;
            case SHEET -> sheet;
        };
    }
}
