package vn.binhyen.documents;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The papers that go out from here: drafted with room for a number, issued with it, kept as Word,
 * PDF and Excel. What is issued is never rewritten.
 */
@Service
@Transactional
public class IssuedDocuments {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}[a-z]?");

    private final OutgoingDocuments documents;
    private final IssuedDocumentListing listing;
    private final DocumentWriter writer;
    private final FileKeeper files;
    private final AuditTrail audit;
    private final JsonMapper json;
    private final Clock clock;

    IssuedDocuments(
            OutgoingDocuments documents,
            IssuedDocumentListing listing,
            DocumentWriter writer,
            FileKeeper files,
            AuditTrail audit,
            JsonMapper json,
            Clock clock) {
        this.documents = documents;
        this.listing = listing;
        this.writer = writer;
        this.files = files;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Keeps the paper as a draft; with a number and a day in it, it is issued at once.
     *
     * <p>Each call makes a document of its own: a listener asks {@link #of} first.
     */
    public DocumentId issue(NewDocument what) {
        var paper = what.paper();
        var number = paper.number();
        var signedOn = paper.date();
        var atOnce = isNumbered(paper);
        var kept = atOnce ? paper : unnumbered(paper);
        var text = json.writeValueAsString(kept);
        var rendered = render(what.kind(), kept, keepWorkbook(what));
        var document = IssuedDocument.draft(what, text, rendered, clock.instant());
        if (signedOn != null && atOnce) {
            refuseUnfit(what.host(), number, paper.symbol(), signedOn);
            document.issue(number, signedOn, text, rendered, clock.instant(), LocalDate.now(clock));
        }
        var id = documents.save(document).getId();
        audit.record(
                atOnce ? "document.issued" : "document.drafted", "document", id.value(), Map.of());
        return id;
    }

    /** Gives the draft its number and day: it is issued, and its files carry both. */
    public void number(DocumentId id, String number, LocalDate signedOn) {
        var given = number.strip();
        var document = documents.findById(id).orElseThrow(NotFound::new);
        var view = listing.byId(id).orElseThrow(NotFound::new);
        Refusal.unless(!view.issued(), "documents.refusal.issued-already");
        refuseUnfit(view.host(), given, document.symbol(), signedOn);
        var paper =
                json.readValue(document.paper(), OfficialDocument.class).numbered(given, signedOn);
        var former = document.files();
        documents.save(
                document.issue(
                        given,
                        signedOn,
                        json.writeValueAsString(paper),
                        render(view.kind(), paper, former.sheet()),
                        clock.instant(),
                        LocalDate.now(clock)));
        files.forget(former.word());
        files.forget(former.pdf());
        audit.record("document.issued", "document", id.value(), Map.of("signedOn", signedOn));
    }

    @Transactional(readOnly = true)
    public Optional<IssuedDocumentView> find(DocumentId id) {
        return listing.byId(id);
    }

    /** The number the register of the unit gives next to a paper of that symbol in that year. */
    @Transactional(readOnly = true)
    public String nextNumber(UnitId host, String symbol, int year) {
        return String.valueOf(listing.highestNumber(host, symbol, year) + 1);
    }

    /** All papers about a campaign or a round, the latest first. */
    @Transactional(readOnly = true)
    public List<IssuedDocumentView> of(UUID subject) {
        return listing.of(subject);
    }

    /** The latest papers of a kind, or of all. */
    @Transactional(readOnly = true)
    public List<IssuedDocumentView> latest(@Nullable DocumentKind kind, int limit, int offset) {
        return listing.latest(kind, limit, offset);
    }

    /** The file of the latest paper of that kind about that subject. */
    @Transactional(readOnly = true)
    public Optional<KeptFile> latest(UUID subject, DocumentKind kind, FileType format) {
        return listing.of(subject).stream()
                .filter(it -> it.kind() == kind)
                .findFirst()
                .map(it -> it.file(format))
                .flatMap(files::find);
    }

    private void refuseUnfit(UnitId host, String number, String symbol, LocalDate signedOn) {
        if (!NUMBER.matcher(number).matches()) {
            throw Refusal.of("number", "documents.refusal.number-malformed");
        }
        if (listing.numberTaken(host, number, symbol, signedOn.getYear())) {
            throw Refusal.of(
                    "number",
                    "documents.refusal.number-taken",
                    number + "/" + symbol,
                    String.valueOf(signedOn.getYear()));
        }
    }

    private IssuedDocument.Files render(
            DocumentKind kind, OfficialDocument paper, @Nullable FileId sheet) {
        var name = FileName.of(kind, paper);
        return new IssuedDocument.Files(
                files.keep(name + ".docx", writer.word(paper)),
                files.keep(name + ".pdf", writer.pdf(paper)),
                sheet);
    }

    private @Nullable FileId keepWorkbook(NewDocument what) {
        var workbook = what.workbook();
        return workbook == null
                ? null
                : files.keep(FileName.of(what.kind(), what.paper()) + ".xlsx", workbook);
    }

    private static boolean isNumbered(OfficialDocument paper) {
        return !paper.number().isBlank() && paper.date() != null;
    }

    private static OfficialDocument unnumbered(OfficialDocument paper) {
        return new OfficialDocument(
                paper.parent(),
                paper.issuer(),
                paper.issuerInText(),
                "",
                paper.symbol(),
                paper.place(),
                paper.date(),
                paper.type(),
                paper.subject(),
                paper.addressees(),
                paper.body(),
                paper.recipients(),
                paper.signature(),
                paper.beside(),
                paper.annexes());
    }
}
