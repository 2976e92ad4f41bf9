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

    /** Drafts the submission letter of what waits, with room for the number. */
    public void letter(CycleId id) {
        var draft = draft(id);
        var decider = draft.decider();
        var head = head(draft.own(), PaperKind.SUBMISSION);
        keep(
                draft,
                DocumentKind.SUBMISSION,
                draft.cycle().grades()
                        ? grades(draft.parts(), draft.files()).submission(head, decider)
                        : new RecognitionPaper(draft.parts())
                                .submission(
                                        head,
                                        decider,
                                        draft.files().size(),
                                        voting(draft).passed()));
    }

    /** Drafts the minutes of the meeting that appraised what waits for a title. */
    public void minutes(CycleId id, Attendance attendance) {
        var draft = draft(id);
        Refusal.unless(!draft.cycle().grades(), "commendations.refusal.no-minutes-of-grades");
        if (attendance.on().isAfter(today())) {
            throw Refusal.of("meetingDate", "recognition.refusal.not-yet");
        }
        keep(
                draft,
                DocumentKind.MINUTES,
                new RecognitionPaper(draft.parts())
                        .minutes(
                                head(draft.own(), PaperKind.MINUTES),
                                draft.decider(),
                                voting(draft),
                                attendance));
    }

    private void keep(Draft draft, DocumentKind kind, OfficialDocument written) {
        documents.issue(
                new NewDocument(
                        kind, subject(draft.cycle(), draft.own()), draft.own(), written, null));
    }

    private Draft draft(CycleId id) {
        var own = officer.required().unit();
        if (own == null || !papers.mayWrite()) {
            throw new AccessDeniedException("no authority");
        }
        var cycle = cycles.required(id);
        return new Draft(
                cycle,
                own,
                new PaperParts(words, cycle.kind(), cycle.year(), cycle.standard(), today()),
                head(own, PaperKind.DECISION).words().issuerInText(),
                waiting.waiting(id, own, today()));
    }

    private static Voting voting(Draft draft) {
        var voting = Voting.of(draft.files());
        Refusal.unless(!voting.passed().isEmpty(), "commendations.refusal.nobody-passed");
        return voting;
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

    /** What a paper is drafted of: the files that wait for the officer's own authority. */
    private record Draft(
            Cycle cycle, UnitId own, PaperParts parts, String decider, List<ToDecide> files) {}
}
