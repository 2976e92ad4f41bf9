package vn.binhyen.documents;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.documents.events.DocumentIssued;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A paper that goes out from here (Vietnamese: văn bản đi): drafted without a number, issued with
 * one, and from then on as it is.
 */
@Table(schema = "documents", name = "issued_document")
class IssuedDocument extends AbstractAggregateRoot<IssuedDocument>
        implements AggregateRoot<IssuedDocument, DocumentId> {

    private final @Id DocumentId id;
    private final DocumentKind kind;
    private final UUID subject;
    private final UnitId host;
    private final String title;
    private final String symbol;
    private @Nullable String number;
    private @Nullable LocalDate signedOn;
    private String paper;
    private FileId wordFile;
    private FileId pdfFile;
    private final @Nullable FileId sheetFile;
    private final Instant draftedAt;
    private @Nullable Instant issuedAt;
    private @Version @Nullable Long version;

    static IssuedDocument draft(NewDocument what, String paper, Files files, Instant now) {
        return new IssuedDocument(
                DocumentId.random(),
                what.kind(),
                what.subject(),
                what.host(),
                what.paper().type() == null
                        ? what.paper().subject()
                        : what.paper().type() + " " + what.paper().subject(),
                what.paper().symbol(),
                null,
                null,
                paper,
                files.word(),
                files.pdf(),
                files.sheet(),
                now,
                null,
                null);
    }

    @PersistenceCreator
    private IssuedDocument(
            DocumentId id,
            DocumentKind kind,
            UUID subject,
            UnitId host,
            String title,
            String symbol,
            @Nullable String number,
            @Nullable LocalDate signedOn,
            String paper,
            FileId wordFile,
            FileId pdfFile,
            @Nullable FileId sheetFile,
            Instant draftedAt,
            @Nullable Instant issuedAt,
            @Nullable Long version) {
        this.id = id;
        this.kind = kind;
        this.subject = subject;
        this.host = host;
        this.title = title;
        this.symbol = symbol;
        this.number = number;
        this.signedOn = signedOn;
        this.paper = paper;
        this.wordFile = wordFile;
        this.pdfFile = pdfFile;
        this.sheetFile = sheetFile;
        this.draftedAt = draftedAt;
        this.issuedAt = issuedAt;
        this.version = version;
    }

    /** Takes its number and day for good; the files are those that carry them. */
    IssuedDocument issue(
            String givenNumber,
            LocalDate day,
            String numbered,
            Files files,
            Instant now,
            LocalDate today) {
        Refusal.unless(issuedAt == null, "documents.refusal.issued-already");
        if (day.isAfter(today)) {
            throw Refusal.of("signedOn", "documents.refusal.issued-in-future");
        }
        number = givenNumber;
        signedOn = day;
        paper = numbered;
        wordFile = files.word();
        pdfFile = files.pdf();
        issuedAt = now;
        registerEvent(new DocumentIssued(id, subject));
        return this;
    }

    UnitId host() {
        return host;
    }

    String paper() {
        return paper;
    }

    String symbol() {
        return symbol;
    }

    Files files() {
        return new Files(wordFile, pdfFile, sheetFile);
    }

    @Override
    public DocumentId getId() {
        return id;
    }

    /** The rendered paper. */
    record Files(FileId word, FileId pdf, @Nullable FileId sheet) {}
}
