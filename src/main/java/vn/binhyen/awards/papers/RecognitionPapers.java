package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.DocumentWriter;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.KeptFile;
import vn.binhyen.documents.NewDocument;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The papers of decisions on titles and grades: each as a paper of the register, once, what later
 * decisions changed of it, and its certificates.
 */
@Service
@Transactional
public class RecognitionPapers {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}[a-z]?)(?:/(.+))?");

    private final RecognitionDecisions decisions;
    private final StandardRegister standards;
    private final PaperTemplateManagement templates;
    private final IssuedDocuments documents;
    private final DocumentWriter writer;
    private final CertificateBatches batches;
    private final Certificates certificates;
    private final CurrentOfficer officer;
    private final Clock clock;
    private final PaperWords words = PaperWords.load();

    RecognitionPapers(
            RecognitionDecisions decisions,
            StandardRegister standards,
            PaperTemplateManagement templates,
            IssuedDocuments documents,
            DocumentWriter writer,
            CertificateBatches batches,
            Certificates certificates,
            CurrentOfficer officer,
            Clock clock) {
        this.decisions = decisions;
        this.standards = standards;
        this.templates = templates;
        this.documents = documents;
        this.writer = writer;
        this.batches = batches;
        this.certificates = certificates;
        this.officer = officer;
        this.clock = clock;
    }

    /** Issues the decision as a paper under the number it was decided with. */
    public void issue(UUID id) {
        var decision = decisions.required(id);
        var authority = decision.authority();
        if (!mayWrite()) {
            throw new AccessDeniedException("no authority");
        }
        Refusal.unless(authority != null, "commendations.refusal.decision-of-nobody");
        Refusal.unless(paper(id) == null, "commendations.refusal.issued-already");
        Refusal.unless(decision.hasPaper(), "commendations.refusal.nobody-passed");
        var number = NUMBER.matcher(decision.number());
        Refusal.unless(
                number.matches() && authority != null,
                "commendations.refusal.number-of-elsewhere",
                decision.number());
        var unit = Objects.requireNonNull(authority);
        var head = head(unit, PaperKind.DECISION);
        var symbol = number.group(2) == null ? head.words().symbol() : number.group(2);
        var parts =
                new PaperParts(
                        words,
                        decision.kind(),
                        decision.year(),
                        standard(decision),
                        decision.decidedOn());
        var proposer = head(unit, PaperKind.SUBMISSION).words().issuerInText();
        var paper =
                decision.grades()
                        ? new GradePaper(parts, decisions.graded(decision))
                                .decision(head, symbol, proposer)
                        : new RecognitionPaper(parts)
                                .decision(
                                        head,
                                        symbol,
                                        proposer,
                                        decisions.recognised(decision),
                                        decisions.revoked(decision));
        documents.issue(
                new NewDocument(
                        DocumentKind.DECISION,
                        id,
                        unit,
                        paper.numbered(number.group(1), decision.decidedOn()),
                        null));
    }

    /** What later decisions changed of it, as a paper to be sent along; nothing of it is kept. */
    @Transactional(readOnly = true)
    public byte[] corrections(UUID id, boolean pdf) {
        var decision = decisions.required(id);
        var lines =
                decisions.corrections(decision).stream()
                        .map(it -> CorrectionPaper.line(words, it))
                        .toList();
        var authority = decision.authority();
        if (lines.isEmpty() || authority == null) {
            throw new NotFound();
        }
        var paper =
                new CorrectionPaper(words, head(authority, PaperKind.DECISION), false)
                        .of(
                                words.of(
                                        "certificate.decision",
                                        decision.number(),
                                        words.date(decision.decidedOn())),
                                lines);
        return pdf ? writer.pdf(paper) : writer.word(paper);
    }

    /** The paper of a decision, or null while none is issued. */
    @Transactional(readOnly = true)
    public @Nullable IssuedDocumentView paper(UUID id) {
        return documents.of(id).stream()
                .filter(it -> it.kind() == DocumentKind.DECISION)
                .findFirst()
                .orElse(null);
    }

    /** Has certificates written for what still stands of a decision; the job that does it. */
    public UUID writeCertificates(UUID id) {
        decisions.required(id);
        if (!mayWrite()) {
            throw new AccessDeniedException("no authority");
        }
        return certificates.submit(RecognitionCertificates.CODE, id);
    }

    @Transactional(readOnly = true)
    public @Nullable CertificateBatch certificates(UUID id) {
        decisions.required(id);
        return batches.latest(id);
    }

    @Transactional(readOnly = true)
    public KeptFile certificateFile(UUID id, boolean pdf) {
        return certificates.file(certificates(id), pdf);
    }

    public boolean mayWrite() {
        var who = officer.required();
        return who.isAdministrator() || who.is(Roles.PLANNER) || who.is(Roles.REVIEWER);
    }

    /** The rules the decision applied; those of its year where it does not say. */
    private Standard standard(RecognitionDecision decision) {
        return standards.all().stream()
                .filter(it -> it.code().equals(decision.standard()))
                .findFirst()
                .or(() ->
                        standards.of(
                                decision.grades() ? Purpose.GRADE : Purpose.TITLE, decision.year()))
                .orElseThrow(() -> new Refusal("commendations.refusal.no-standard-kept"));
    }

    private PaperTemplateView head(UnitId unit, PaperKind kind) {
        return templates.of(unit, kind, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
