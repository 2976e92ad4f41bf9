package vn.binhyen.awards.papers;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.awards.commendations.CommendationView;
import vn.binhyen.awards.commendations.Votes;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.DocumentWriter;
import vn.binhyen.documents.Downloads;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.NewDocument;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Each step of a list together with its paper: proposed with a submission letter, considered with
 * minutes, decided with a decision; both happen, or neither.
 */
@Service
@Transactional
public class CommendationPapers {

    private final CommendationManagement management;
    private final CommendationListing listing;
    private final CommendationHeads heads;
    private final IssuedDocuments documents;
    private final DocumentWriter writer;
    private final Downloads downloads;
    private final CurrentOfficer officer;
    private final Clock clock;
    private final PaperWords words = PaperWords.load();

    CommendationPapers(
            CommendationManagement management,
            CommendationListing listing,
            CommendationHeads heads,
            IssuedDocuments documents,
            DocumentWriter writer,
            Downloads downloads,
            CurrentOfficer officer,
            Clock clock) {
        this.management = management;
        this.listing = listing;
        this.heads = heads;
        this.documents = documents;
        this.writer = writer;
        this.downloads = downloads;
        this.officer = officer;
        this.clock = clock;
    }

    /** Proposes the list and drafts its submission letter, with room for the number. */
    public void propose(CommendationId id, long seen) {
        management.propose(id, seen);
        var list = listing.required(id);
        var paper =
                paper(list)
                        .submission(
                                heads.of(list.host(), PaperKind.SUBMISSION), heads.decider(list));
        issue(DocumentKind.SUBMISSION, list, list.host(), paper);
    }

    /** Enters what the council said, and issues its minutes. */
    public void consider(
            CommendationId id, String number, LocalDate on, int present, int inFavour, long seen) {
        var list = listing.required(id);
        var unit = heads.authority(list);
        var head = heads.of(unit, PaperKind.MINUTES);
        var votes = new Votes(reference(number, head.words().symbol()), on, present, inFavour);
        management.consider(id, votes, seen);
        var proposer = heads.of(list.host(), PaperKind.SUBMISSION).words().issuerInText();
        var paper = paper(list).minutes(head, proposer, heads.decider(list), votes);
        issue(DocumentKind.MINUTES, list, unit, paper.numbered(number.strip(), on));
    }

    /** Enters the decision and issues it; that of a ministry is entered only. */
    public void decide(CommendationId id, String number, LocalDate on, long seen) {
        var list = listing.required(id);
        if (!CommendationHeads.isOurs(list)) {
            management.decide(id, number, on, seen);
            return;
        }
        var paper = decision(list);
        management.decide(id, reference(number, paper.symbol()), on, seen);
        issue(
                DocumentKind.DECISION,
                list,
                heads.authority(list),
                paper.numbered(number.strip(), on));
    }

    /** The decision as it would be issued now. */
    @Transactional(readOnly = true)
    public byte[] preview(CommendationId id) {
        var list = listing.required(id);
        Refusal.unless(CommendationHeads.isOurs(list), "commendations.refusal.of-ministry");
        return writer.pdf(decision(list));
    }

    /** What the register gives next to the decision; empty for one of a ministry. */
    @Transactional(readOnly = true)
    public Next nextDecision(CommendationView list) {
        if (list.form() == null
                || listing.authority(list) == null
                || !CommendationHeads.isOurs(list)) {
            return new Next("", "");
        }
        return next(list, heads.decision(list).words().symbol());
    }

    /** What the register gives next to the minutes. */
    @Transactional(readOnly = true)
    public Next nextMinutes(CommendationView list) {
        if (list.form() == null || listing.authority(list) == null) {
            return new Next("", "");
        }
        return next(list, heads.of(heads.authority(list), PaperKind.MINUTES).words().symbol());
    }

    /** The papers of the list the officer may read, the latest first. */
    @Transactional(readOnly = true)
    public List<IssuedDocumentView> of(CommendationId id) {
        return downloads.readable(documents.of(id.value()), officer.required());
    }

    private Next next(CommendationView list, String symbol) {
        var year = LocalDate.now(clock).getYear();
        return new Next(documents.nextNumber(heads.authority(list), symbol, year), symbol);
    }

    private OfficialDocument decision(CommendationView list) {
        var proposer = heads.of(list.host(), PaperKind.SUBMISSION).words().issuerInText();
        var proposal =
                documents.of(list.id().value()).stream()
                        .filter(it -> it.kind() == DocumentKind.SUBMISSION && it.issued())
                        .findFirst()
                        .map(it -> proposal(proposer, it))
                        .orElseGet(() -> words.of("decision.proposal.plain", proposer));
        return paper(list).decision(heads.decision(list), proposal, LocalDate.now(clock));
    }

    private String proposal(String proposer, IssuedDocumentView letter) {
        var signedOn = letter.signedOn();
        return signedOn == null
                ? words.of("decision.proposal.plain", proposer)
                : words.of("decision.proposal", proposer, letter.reference(), words.date(signedOn));
    }

    private CommendationPaper paper(CommendationView list) {
        return new CommendationPaper(
                words, list, CommendationHeads.form(list), listing.nominated(list.id()));
    }

    private void issue(
            DocumentKind kind, CommendationView list, UnitId host, OfficialDocument paper) {
        documents.issue(new NewDocument(kind, list.id().value(), host, paper, null));
    }

    private static String reference(String number, String symbol) {
        return number.isBlank() ? "" : number.strip() + "/" + symbol;
    }

    /** A number and the symbol that follows it. */
    public record Next(String number, String symbol) {}
}
