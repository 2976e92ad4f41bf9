package vn.binhyen.documents.api;

import jakarta.annotation.security.RolesAllowed;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import vn.binhyen.documents.RegisterSteeringDocument;
import vn.binhyen.documents.SteeringDocumentType;
import vn.binhyen.documents.SteeringDocumentView;
import vn.binhyen.documents.SteeringDocuments;
import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Roles;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The register of steering documents. */
@RestController
@RequestMapping("/api/v1/documents")
@RolesAllowed({Roles.PLANNER, Roles.REPORTER, Roles.REVIEWER, Roles.VIEWER})
class SteeringDocumentApi {

    private static final int MOST = 500;

    private final SteeringDocuments documents;

    SteeringDocumentApi(SteeringDocuments documents) {
        this.documents = documents;
    }

    @GetMapping
    Page list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable SteeringDocumentType type,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(defaultValue = "0") int after) {
        var size = Math.clamp(limit, 1, MOST);
        var start = Math.max(0, after);
        var found = documents.list(q, type, size + 1, start);
        return new Page(
                found.stream().limit(size).map(Document::of).toList(),
                found.size() > size ? String.valueOf(start + size) : null);
    }

    @GetMapping("/{id}")
    Document one(@PathVariable DocumentId id) {
        return Document.of(documents.find(id).orElseThrow(NotFound::new));
    }

    @PostMapping
    @RolesAllowed(Roles.PLANNER)
    ResponseEntity<Document> register(@RequestBody Entry entry) {
        var id = documents.register(entry.toCommand());
        return ResponseEntity.created(URI.create("/api/v1/documents/" + id)).body(one(id));
    }

    record Page(List<Document> items, @Nullable String next) {}

    record Document(
            UUID id,
            SteeringDocumentType type,
            String reference,
            LocalDate issuedOn,
            String issuer,
            String subject,
            @Nullable String signer,
            @Nullable String capacity,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveTo,
            @Nullable UUID replaces,
            @Nullable UUID replacedBy,
            String citation) {

        static Document of(SteeringDocumentView view) {
            var replaces = view.replaces();
            var replacedBy = view.replacedBy();
            return new Document(
                    view.id().value(),
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
                    replacedBy == null ? null : replacedBy.value(),
                    view.citation());
        }
    }

    record Entry(
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
}
