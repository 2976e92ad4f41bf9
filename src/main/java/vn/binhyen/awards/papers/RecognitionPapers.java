package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.cycle.Cycle;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.Decisions;
import vn.binhyen.awards.cycle.Decisions.ToDecide;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.Downloads;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.KeptFile;
import vn.binhyen.documents.NewDocument;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The papers of recognitions: submission letter and minutes of what waits for a decision, and each
 * decision as a paper of the register, once.
 */
@Service
@Transactional
public class RecognitionPapers {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,6}[a-z]?)(?:/(.+))?");

    private final CycleListing cycles;
    private final Decisions waiting;
    private final RecognitionDecisions decisions;
    private final StandardRegister standards;
    private final PaperTemplateManagement templates;
    private final IssuedDocuments documents;
    private final Downloads downloads;
    private final CertificateBatches batches;
    private final Certificates certificates;
    private final CurrentOfficer officer;
    private final Clock clock;
    private final PaperWords words = PaperWords.load();

    RecognitionPapers(
            CycleListing cycles,
            Decisions waiting,
            RecognitionDecisions decisions,
            StandardRegister standards,
            PaperTemplateManagement templates,
            IssuedDocuments documents,
            Downloads downloads,
            CertificateBatches batches,
            Certificates certificates,
            CurrentOfficer officer,
            Clock clock) {
        this.cycles = cycles;
        this.waiting = waiting;
        this.decisions = decisions;
        this.standards = standards;
        this.templates = templates;
        this.documents = documents;
        this.downloads = downloads;
        this.batches = batches;
        this.certificates = certificates;
        this.officer = officer;
        this.clock = clock;
    }

    /** The cycles in which titles wait for the decision of the officer's own authority. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        var own = officer.required().unit();
        if (own == null || !mayWrite()) {
            return List.of();
        }
        return cycles.all().stream()
                .map(CycleListing.Line::cycle)
                .filter(it -> !it.grades())
                .map(it -> waiting(it, own))
                .filter(it -> it.appraised() > 0)
                .toList();
    }

    /** Drafts the submission letter or the minutes of what waits, with room for the number. */
    public void draft(CycleId id, DocumentKind kind) {
        var own = officer.required().unit();
        if (own == null || !mayWrite()) {
            throw new AccessDeniedException("no authority");
        }
        var cycle = cycles.required(id);
        var all = waiting.waiting(id, own, today());
        var passed = all.stream().filter(it -> Boolean.TRUE.equals(it.dossier().passed())).toList();
        Refusal.unless(!passed.isEmpty(), "commendations.refusal.nobody-passed");
        var paper =
                new RecognitionPaper(
                        words,
                        cycle.kind(),
                        cycle.year(),
                        cycle.standard().instrument(),
                        passed.stream().map(RecognitionPapers::named).toList());
        var decider = head(own, PaperKind.DECISION).words().issuerInText();
        var written =
                kind == DocumentKind.MINUTES
                        ? paper.minutes(head(own, PaperKind.MINUTES), decider, all.size())
                        : paper.submission(head(own, PaperKind.SUBMISSION), decider, all.size());
        var known = kind == DocumentKind.MINUTES ? kind : DocumentKind.SUBMISSION;
        documents.issue(new NewDocument(known, subject(cycle, own), own, written, null));
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
        var number = NUMBER.matcher(decision.number());
        Refusal.unless(
                number.matches() && authority != null,
                "commendations.refusal.number-of-elsewhere",
                decision.number());
        var unit = Objects.requireNonNull(authority);
        var head = head(unit, PaperKind.DECISION);
        var symbol = number.group(2) == null ? head.words().symbol() : number.group(2);
        var paper =
                new RecognitionPaper(
                                words,
                                decision.kind(),
                                decision.year(),
                                instrument(decision),
                                decisions.recognised(decision))
                        .decision(
                                head,
                                symbol,
                                head(unit, PaperKind.SUBMISSION).words().issuerInText());
        documents.issue(
                new NewDocument(
                        DocumentKind.DECISION,
                        id,
                        unit,
                        paper.numbered(number.group(1), decision.decidedOn()),
                        null));
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

    private Waiting waiting(Cycle cycle, UnitId own) {
        var all = waiting.waiting(cycle.id(), own, today());
        int passed =
                (int) all.stream().filter(it -> Boolean.TRUE.equals(it.dossier().passed())).count();
        var papers = downloads.readable(documents.of(subject(cycle, own)), officer.required());
        return new Waiting(cycle, all.size(), passed, papers);
    }

    /** The number of the document the standard comes from; its code where it is not kept. */
    String instrument(RecognitionDecision decision) {
        return standards.all().stream()
                .filter(it -> it.code().equals(decision.standard()))
                .findFirst()
                .map(Standard::instrument)
                .orElse(decision.standard());
    }

    private PaperTemplateView head(UnitId unit, PaperKind kind) {
        return templates.of(unit, kind, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Named named(ToDecide it) {
        return new Named(it.place().code(), it.place().name(), it.place().keeperName());
    }

    /** One subject for what an authority decides in a cycle. */
    private static UUID subject(Cycle cycle, UnitId authority) {
        return UUID.nameUUIDFromBytes(
                (cycle.id() + "|" + authority).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * What waits in a cycle.
     *
     * @param appraised how many files wait
     * @param passed how many of them are proposed
     * @param papers drafted or issued so far
     */
    public record Waiting(
            Cycle cycle, int appraised, int passed, List<IssuedDocumentView> papers) {}
}
