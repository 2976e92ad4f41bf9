package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The register of steering documents: the legal bases a campaign can name. */
@Service
@Transactional
public class SteeringDocuments {

    private final RegisteredDocuments documents;
    private final SteeringDocumentListing listing;
    private final FileKeeper files;
    private final AuditTrail audit;
    private final Clock clock;

    SteeringDocuments(
            RegisteredDocuments documents,
            SteeringDocumentListing listing,
            FileKeeper files,
            AuditTrail audit,
            Clock clock) {
        this.documents = documents;
        this.listing = listing;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest first; words are looked for without accents in number, subject and issuer. */
    @Transactional(readOnly = true)
    public List<SteeringDocumentView> list(
            String words, @Nullable SteeringDocumentType type, int limit, int offset) {
        return listing.find(words, type, limit, offset);
    }

    /** All of the register, for choosing a basis. */
    @Transactional(readOnly = true)
    public List<SteeringDocumentView> list() {
        return listing.find("", null, 1000, 0);
    }

    @Transactional(readOnly = true)
    public Optional<SteeringDocumentView> find(DocumentId id) {
        return listing.byId(List.of(id.value())).stream().findFirst();
    }

    /** Those of the ids the register knows, as a paper cites them, oldest first. */
    @Transactional(readOnly = true)
    public Map<DocumentId, String> labels(Collection<DocumentId> ids) {
        return listing.byId(ids.stream().map(DocumentId::value).toList()).stream()
                .collect(
                        Collectors.toMap(
                                SteeringDocumentView::id,
                                SteeringDocumentView::citation,
                                (a, b) -> a,
                                java.util.LinkedHashMap::new));
    }

    public DocumentId register(RegisterSteeringDocument entry) {
        refuseDouble(entry, null);
        refuseUnknownPredecessor(entry);
        var id = documents.save(SteeringDocument.register(entry, today())).getId();
        audit.record("document.registered", "document", id.value(), Map.of());
        return id;
    }

    /** Mends the entry, unless somebody else did since {@code version} was read. */
    public void correct(DocumentId id, long version, RegisterSteeringDocument entry) {
        var document = required(id);
        if (!document.isAt(version)) {
            throw new OptimisticLockingFailureException("changed meanwhile");
        }
        refuseDouble(entry, id.value());
        refuseUnknownPredecessor(entry);
        documents.save(document.correct(entry, today()));
        audit.record("document.corrected", "document", id.value(), Map.of());
    }

    /**
     * Keeps the scan of a normative document.
     *
     * @param declared that it names no people beside its signer and carries no secrecy mark
     */
    public void attach(DocumentId id, String name, byte[] content, boolean declared) {
        if (!declared) {
            throw Refusal.of("declared", "documents.refusal.not-declared");
        }
        var document = required(id);
        var former = document.file();
        documents.save(document.attach(files.keep(name, content)));
        if (former != null) {
            files.forget(former);
        }
        audit.record(
                "document.file-attached",
                "document",
                id.value(),
                Map.of("bytes", content.length, "declared", 1));
    }

    private SteeringDocument required(DocumentId id) {
        return documents.findById(id).orElseThrow(NotFound::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private void refuseDouble(RegisterSteeringDocument entry, @Nullable UUID besides) {
        if (listing.knows(entry.reference(), entry.issuedOn(), entry.issuer(), besides)) {
            throw Refusal.of(
                    "reference", "documents.refusal.registered-already", entry.reference());
        }
    }

    private void refuseUnknownPredecessor(RegisterSteeringDocument entry) {
        var replaces = entry.replaces();
        if (replaces != null && find(replaces).isEmpty()) {
            throw Refusal.of("replaces", "documents.refusal.replaces-unknown");
        }
    }
}
