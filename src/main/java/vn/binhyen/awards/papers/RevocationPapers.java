package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationListing.Awarded;
import vn.binhyen.awards.commendations.CommendationView;
import vn.binhyen.awards.commendations.Organ;
import vn.binhyen.awards.commendations.PastAward;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.DocumentWriter;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.NewDocument;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What was taken back of a decided list: a decision of its own as a paper, and the list of
 * corrections that goes with the first one, which stays as it is.
 */
@Service
@Transactional
public class RevocationPapers {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}[a-z]?)(?:/(.+))?");

    private final CommendationListing listing;
    private final CommendationHeads heads;
    private final IssuedDocuments documents;
    private final DocumentWriter writer;
    private final PaperWords words = PaperWords.load();

    RevocationPapers(
            CommendationListing listing,
            CommendationHeads heads,
            IssuedDocuments documents,
            DocumentWriter writer) {
        this.listing = listing;
        this.heads = heads;
        this.documents = documents;
        this.writer = writer;
    }

    /** The decisions that took awards of the list back. */
    @Transactional(readOnly = true)
    public List<Revocation> of(CommendationId id) {
        listing.required(id);
        var found = new ArrayList<Revocation>();
        byNumber(id)
                .forEach((number, taken) ->
                        found.add(
                                new Revocation(
                                        number,
                                        on(taken.getFirst().award()),
                                        taken.size(),
                                        paper(id, number))));
        return found;
    }

    /** Issues the decision that was entered under that number, for all it took back. */
    public void issue(CommendationId id, String number) {
        var list = listing.required(id);
        if (!listing.mayDecide(list)) {
            throw new AccessDeniedException("no authority");
        }
        Refusal.unless(CommendationHeads.isOurs(list), "commendations.refusal.of-ministry");
        var taken = byNumber(id).get(number);
        if (taken == null) {
            throw Refusal.of("number", "commendations.refusal.no-decision-number");
        }
        Refusal.unless(paper(id, number) == null, "commendations.refusal.issued-already");
        var written = NUMBER.matcher(number);
        Refusal.unless(written.matches(), "commendations.refusal.number-of-elsewhere", number);
        var on = on(taken.getFirst().award());
        var head = heads.decision(list);
        var symbol = written.group(2) == null ? head.words().symbol() : written.group(2);
        var paper =
                new AwardRevocationPaper(words, CommendationHeads.form(list), on)
                        .of(head, symbol, decision(list), taken)
                        .numbered(written.group(1), on);
        documents.issue(
                new NewDocument(
                        DocumentKind.DECISION,
                        subject(id, number),
                        heads.authority(list),
                        paper,
                        null));
    }

    /** What changed of the list's decision, as a paper to be sent along; nothing of it is kept. */
    @Transactional(readOnly = true)
    public byte[] corrections(CommendationId id, boolean pdf) {
        var list = listing.required(id);
        var lines = byNumber(id).values().stream().flatMap(List::stream).map(this::line).toList();
        if (lines.isEmpty() || !CommendationHeads.isOurs(list)) {
            throw new NotFound();
        }
        var paper =
                new CorrectionPaper(
                                words,
                                heads.decision(list),
                                CommendationHeads.form(list).organ() == Organ.POLICE)
                        .of(decision(list), lines);
        return pdf ? writer.pdf(paper) : writer.word(paper);
    }

    private CorrectionPaper.Line line(Awarded it) {
        var award = it.award();
        return new CorrectionPaper.Line(
                it.name(),
                it.place(),
                words.of("said.awarded", award.form()),
                words.of(
                        "said.with-reason",
                        words.of("said.revoked"),
                        words.of("taken." + award.reason())),
                words.of(
                        "number.and-date",
                        Objects.requireNonNullElse(award.revocationNumber(), ""),
                        words.date(on(award))));
    }

    private String decision(CommendationView list) {
        var decidedOn = list.decidedOn();
        return decidedOn == null
                ? ""
                : words.of(
                        "certificate.decision",
                        Objects.requireNonNullElse(list.decisionNumber(), ""),
                        words.date(decidedOn));
    }

    private Map<String, List<Awarded>> byNumber(CommendationId id) {
        var found = new LinkedHashMap<String, List<Awarded>>();
        for (var it : listing.awarded(id)) {
            var number = it.award().revocationNumber();
            if (number != null) {
                found.computeIfAbsent(number, none -> new ArrayList<>()).add(it);
            }
        }
        return found;
    }

    private @Nullable IssuedDocumentView paper(CommendationId id, String number) {
        return documents.of(subject(id, number)).stream().findFirst().orElse(null);
    }

    private static LocalDate on(PastAward award) {
        return Objects.requireNonNull(award.revokedOn());
    }

    private static UUID subject(CommendationId id, String number) {
        return UUID.nameUUIDFromBytes((id + "|" + number).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * A decision that took awards back.
     *
     * @param paper null while none is issued
     */
    public record Revocation(
            String number, LocalDate on, int awards, @Nullable IssuedDocumentView paper) {}
}
