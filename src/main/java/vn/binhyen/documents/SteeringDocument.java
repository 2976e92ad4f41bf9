package vn.binhyen.documents;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.documents.events.SteeringDocumentRegistered;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;

/**
 * A document of an authority that campaigns stand on (Vietnamese: văn bản chỉ đạo), as entered in
 * the register: what it is, not what it says.
 */
@Table(schema = "documents", name = "steering_document")
class SteeringDocument extends AbstractAggregateRoot<SteeringDocument>
        implements AggregateRoot<SteeringDocument, DocumentId> {

    private final @Id DocumentId id;
    private SteeringDocumentType type;
    private String reference;
    private LocalDate issuedOn;
    private String issuer;
    private String subject;
    private @Nullable String signer;
    private @Nullable String capacity;
    private @Nullable LocalDate effectiveFrom;
    private @Nullable LocalDate effectiveTo;
    private @Nullable DocumentId replaces;
    private @Nullable FileId file;
    private String searchKey;
    private @Version @Nullable Long version;

    static SteeringDocument register(RegisterSteeringDocument entry, LocalDate today) {
        refuseFuture(entry, today);
        var document =
                new SteeringDocument(
                        DocumentId.random(),
                        entry.type(),
                        entry.reference(),
                        entry.issuedOn(),
                        entry.issuer(),
                        entry.subject(),
                        entry.signer(),
                        entry.capacity(),
                        entry.effectiveFrom(),
                        entry.effectiveTo(),
                        entry.replaces(),
                        null,
                        searchKey(entry),
                        null);
        document.registerEvent(new SteeringDocumentRegistered(document.id));
        return document;
    }

    @PersistenceCreator
    private SteeringDocument(
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
            @Nullable FileId file,
            String searchKey,
            @Nullable Long version) {
        this.id = id;
        this.type = type;
        this.reference = reference;
        this.issuedOn = issuedOn;
        this.issuer = issuer;
        this.subject = subject;
        this.signer = signer;
        this.capacity = capacity;
        this.effectiveFrom = effectiveFrom;
        this.effectiveTo = effectiveTo;
        this.replaces = replaces;
        this.file = file;
        this.searchKey = searchKey;
        this.version = version;
    }

    /** Mends the entry; the document itself is somebody else's and does not change. */
    SteeringDocument correct(RegisterSteeringDocument entry, LocalDate today) {
        refuseFuture(entry, today);
        if (id.equals(entry.replaces())) {
            throw Refusal.of("replaces", "documents.refusal.replaces-itself");
        }
        type = entry.type();
        reference = entry.reference();
        issuedOn = entry.issuedOn();
        issuer = entry.issuer();
        subject = entry.subject();
        signer = entry.signer();
        capacity = entry.capacity();
        effectiveFrom = entry.effectiveFrom();
        effectiveTo = entry.effectiveTo();
        replaces = entry.replaces();
        searchKey = searchKey(entry);
        return this;
    }

    /** Puts the scan beside the entry; only after it was declared free of names and secrets. */
    SteeringDocument attach(FileId scan) {
        file = scan;
        return this;
    }

    boolean isAt(long expected) {
        return version != null && version == expected;
    }

    @Nullable FileId file() {
        return file;
    }

    @Override
    public DocumentId getId() {
        return id;
    }

    private static void refuseFuture(RegisterSteeringDocument entry, LocalDate today) {
        if (entry.issuedOn().isAfter(today)) {
            throw Refusal.of("issuedOn", "documents.refusal.issued-in-future");
        }
    }

    private static String searchKey(RegisterSteeringDocument entry) {
        return VietnameseText.searchKey(
                entry.reference() + " " + entry.subject() + " " + entry.issuer());
    }
}
