package vn.binhyen.awards.papers;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.awards.cycle.Cycle;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.Decisions;
import vn.binhyen.awards.cycle.Decisions.ToDecide;
import vn.binhyen.awards.papers.DecisionContent.Graded;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.Downloads;
import vn.binhyen.documents.IssuedDocumentView;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.documents.NewDocument;
import vn.binhyen.documents.OfficialDocument;
import vn.binhyen.documents.templates.PaperKind;
import vn.binhyen.documents.templates.PaperTemplateManagement;
import vn.binhyen.documents.templates.PaperTemplateView;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** The papers before a decision: submission letter and minutes of what waits for it. */
@Service
@Transactional
public class RecognitionDrafts {

    private final CycleListing cycles;
    private final Decisions waiting;
    private final RecognitionPapers papers;
    private final PaperTemplateManagement templates;
    private final IssuedDocuments documents;
    private final Downloads downloads;
    private final CurrentOfficer officer;
    private final Clock clock;
    private final PaperWords words = PaperWords.load();

    RecognitionDrafts(
            CycleListing cycles,
            Decisions waiting,
            RecognitionPapers papers,
            PaperTemplateManagement templates,
            IssuedDocuments documents,
            Downloads downloads,
            CurrentOfficer officer,
            Clock clock) {
        this.cycles = cycles;
        this.waiting = waiting;
        this.papers = papers;
        this.templates = templates;
        this.documents = documents;
        this.downloads = downloads;
        this.officer = officer;
        this.clock = clock;
    }

    /** The cycles in which something waits for the decision of the officer's own authority. */
    @Transactional(readOnly = true)
    public List<Waiting> waiting() {
        var own = officer.required().unit();
        if (own == null || !papers.mayWrite()) {
            return List.of();
        }
        return cycles.all().stream()
                .map(CycleListing.Line::cycle)
                .map(it -> waiting(it, own))
                .filter(it -> it.appraised() > 0)
                .toList();
    }

    /** Drafts the submission letter or the minutes of what waits, with room for the number. */
    public void draft(CycleId id, DocumentKind kind) {
        var own = officer.required().unit();
        if (own == null || !papers.mayWrite()) {
            throw new AccessDeniedException("no authority");
        }
        var cycle = cycles.required(id);
        var all = waiting.waiting(id, own, today());
        var parts = new PaperParts(words, cycle.kind(), cycle.year(), cycle.standard(), today());
        var decider = head(own, PaperKind.DECISION).words().issuerInText();
        boolean minutes = kind == DocumentKind.MINUTES;
        var written =
                cycle.grades()
                        ? grades(parts, all).submission(head(own, PaperKind.SUBMISSION), decider)
                        : titles(parts, all, own, decider, minutes);
        var known = minutes && !cycle.grades() ? DocumentKind.MINUTES : DocumentKind.SUBMISSION;
        documents.issue(new NewDocument(known, subject(cycle, own), own, written, null));
    }

    private OfficialDocument titles(
            PaperParts parts, List<ToDecide> all, UnitId own, String decider, boolean minutes) {
        var voting = Voting.of(all);
        Refusal.unless(!voting.passed().isEmpty(), "commendations.refusal.nobody-passed");
        var paper = new RecognitionPaper(parts);
        return minutes
                ? paper.minutes(head(own, PaperKind.MINUTES), decider, voting)
                : paper.submission(
                        head(own, PaperKind.SUBMISSION), decider, all.size(), voting.passed());
    }

    private static GradePaper grades(PaperParts parts, List<ToDecide> all) {
        var graded = new ArrayList<Graded>();
        for (var it : all) {
            var grade = it.dossier().grade();
            if (grade != null) {
                graded.add(new Graded(named(it), grade));
            }
        }
        Refusal.unless(!graded.isEmpty(), "commendations.refusal.nobody-passed");
        graded.sort(Comparator.comparing(Graded::grade));
        return new GradePaper(parts, graded);
    }

    private Waiting waiting(Cycle cycle, UnitId own) {
        var all = waiting.waiting(cycle.id(), own, today());
        int passed =
                (int)
                        all.stream()
                                .map(ToDecide::dossier)
                                .filter(it ->
                                        cycle.grades()
                                                ? it.grade() != null
                                                : Boolean.TRUE.equals(it.passed()))
                                .count();
        var papers = downloads.readable(documents.of(subject(cycle, own)), officer.required());
        return new Waiting(cycle, all.size(), passed, papers);
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
     * @param passed how many of them are proposed, or have a grade
     * @param papers drafted or issued so far
     */
    public record Waiting(
            Cycle cycle, int appraised, int passed, List<IssuedDocumentView> papers) {}
}
