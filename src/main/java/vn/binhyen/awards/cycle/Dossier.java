package vn.binhyen.awards.cycle;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The file of an object in a year's cycle (Vietnamese: hồ sơ đề nghị): registered, assessed by
 * itself, voted on, appraised, decided. What was decided is not kept here alone: it is a result of
 * its own that nobody changes.
 */
@Table(schema = "awards", name = "dossier")
class Dossier implements AggregateRoot<Dossier, DossierId> {

    static final int LONGEST_REASON = 500;

    private final @Id DossierId id;
    private final CycleId cycle;
    private final UUID object;
    private Stage stage;
    private final LocalDate registeredOn;
    private @Nullable LocalDate assessedOn;
    private @Nullable String minutesNumber;
    private @Nullable LocalDate minutesDate;
    private @Nullable Integer present;
    private @Nullable Integer inFavour;
    private @Nullable LocalDate submittedOn;
    private @Nullable LocalDate appraisedOn;
    private @Nullable Boolean passed;
    private @Nullable Integer points;
    private @Nullable String grade;
    private @Nullable String returnReason;
    private @Nullable LocalDate returnedOn;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decisionNumber;
    private @Nullable UUID assessedLink;
    private @Nullable UUID submittedLink;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Dossier(DossierId id, CycleId cycle, UUID object, LocalDate registeredOn) {
        this.id = id;
        this.cycle = cycle;
        this.object = object;
        this.registeredOn = registeredOn;
        this.stage = Stage.REGISTERED;
    }

    static Dossier register(CycleId cycle, UUID object, LocalDate on) {
        return new Dossier(DossierId.random(), cycle, object, on);
    }

    /**
     * The object has answered every criterion it may see.
     *
     * @param link by which it did so itself; null where an officer wrote for it
     */
    Dossier assess(LocalDate today, @Nullable UUID link) {
        Refusal.unless(stage.withUnit(), "recognition.refusal.not-with-unit");
        assessedOn = today;
        assessedLink = link;
        stage = Stage.ASSESSED;
        return this;
    }

    /**
     * Its people have voted, and the file goes to the standing agency.
     *
     * @param link by which it did so itself; null where an officer wrote for it
     */
    Dossier submit(Minutes minutes, LocalDate today, @Nullable UUID link) {
        Refusal.unless(stage.withUnit(), "recognition.refusal.not-with-unit");
        Refusal.unless(stage == Stage.ASSESSED, "recognition.refusal.not-assessed");
        if (minutes.date().isAfter(today)) {
            throw Refusal.of("minutesDate", "recognition.refusal.not-yet");
        }
        minutesNumber = minutes.number();
        minutesDate = minutes.date();
        present = minutes.present();
        inFavour = minutes.inFavour();
        submittedOn = today;
        submittedLink = link;
        returnReason = null;
        returnedOn = null;
        stage = Stage.SUBMITTED;
        return this;
    }

    /** The standing agency says what it proposes: nobody passes who lacks a criterion. */
    Dossier appraise(Purpose purpose, Assessment assessment, boolean propose, LocalDate today) {
        Refusal.unless(
                stage == Stage.SUBMITTED || stage == Stage.APPRAISED,
                "recognition.refusal.not-submitted");
        if (!assessment.unanswered().isEmpty()) {
            throw new Refusal("recognition.refusal.unanswered", assessment.unanswered().size());
        }
        if (purpose == Purpose.GRADE) {
            points = assessment.points();
            grade = assessment.grade() == null ? null : assessment.grade().name();
            passed = null;
        } else {
            if (propose && !assessment.passes()) {
                throw new Refusal("recognition.refusal.does-not-pass", assessment.lacking().size());
            }
            passed = propose;
        }
        appraisedOn = today;
        stage = Stage.APPRAISED;
        return this;
    }

    /** Back to the unit, with what is to be mended. */
    Dossier sendBack(String reason, LocalDate today) {
        Refusal.unless(
                stage == Stage.SUBMITTED || stage == Stage.APPRAISED,
                "recognition.refusal.not-submitted");
        var text = FreeText.of("reason", reason, LONGEST_REASON).value().strip();
        if (text.isEmpty()) {
            throw Refusal.of("reason", "recognition.refusal.no-reason");
        }
        returnReason = text;
        returnedOn = today;
        passed = null;
        points = null;
        grade = null;
        appraisedOn = null;
        stage = Stage.RETURNED;
        return this;
    }

    @Override
    public DossierId getId() {
        return id;
    }

    UUID object() {
        return object;
    }

    Stage stage() {
        return stage;
    }

    @Nullable Long version() {
        return version;
    }
}
