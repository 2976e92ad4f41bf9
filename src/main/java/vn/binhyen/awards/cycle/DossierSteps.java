package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;
import org.springframework.stereotype.Component;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The steps of a file that are its own people's, whoever writes them down: an officer of its unit,
 * or the institution through its link. Callers have seen to it that they may.
 */
@Component
class DossierSteps {

    private final Dossiers dossiers;
    private final AnswerBook answers;
    private final StepBook book;
    private final Registrations registrations;
    private final AuditTrail audit;

    DossierSteps(
            Dossiers dossiers,
            AnswerBook answers,
            StepBook book,
            Registrations registrations,
            AuditTrail audit) {
        this.dossiers = dossiers;
        this.answers = answers;
        this.book = book;
        this.registrations = registrations;
        this.audit = audit;
    }

    void assess(
            Cycle cycle,
            UUID object,
            long seen,
            Map<String, Answer> given,
            LocalDate today,
            @Nullable UUID link) {
        var dossier = required(dossiers, cycle.id(), object, seen).assess(today, link);
        answers.write(dossier.getId().value(), checked(cycle, given));
        dossiers.save(dossier);
        book.reached(dossier.getId(), Stage.ASSESSED);
        record("dossier.assessed", dossier, link, Map.of());
    }

    private static Map<String, KeptAnswer> checked(Cycle cycle, Map<String, Answer> given) {
        var kept = new HashMap<String, KeptAnswer>();
        var faults = new ArrayList<Refusal>();
        for (var criterion : cycle.rules().criteria()) {
            var answer = given.get(criterion.code());
            if (criterion.sensitive() || answer == null) {
                continue;
            }
            try {
                var plain = KeptAnswer.plain(answer);
                plain.check(criterion);
                kept.put(criterion.code(), plain);
            } catch (Refusal refusal) {
                faults.add(refusal);
            }
        }
        Assessment.of(cycle.rules(), given).unanswered().stream()
                .filter(it -> !it.sensitive())
                .forEach(it ->
                        faults.add(
                                Refusal.of(
                                        "a-" + it.code(),
                                        "recognition.refusal.answer-missing",
                                        words(it))));
        Refusal.ifAny(faults);
        return kept;
    }

    /** A circular's criterion has its words in the message files, a province's own carries them. */
    private static MessageSourceResolvable words(Criterion criterion) {
        return new DefaultMessageSourceResolvable(
                new String[] {"recognition.criterion." + criterion.code()},
                Objects.requireNonNullElse(criterion.wording(), criterion.code()));
    }

    void submit(
            Cycle cycle,
            UUID object,
            long seen,
            Minutes minutes,
            LocalDate today,
            @Nullable UUID link) {
        var dossier =
                dossiers.save(
                        required(dossiers, cycle.id(), object, seen).submit(minutes, today, link));
        book.reached(dossier.getId(), Stage.SUBMITTED);
        record(
                "dossier.submitted",
                dossier,
                link,
                Map.of("present", minutes.present(), "inFavour", minutes.inFavour()));
    }

    /** Takes the registration back, as long as it is all there is. */
    void withdraw(Cycle cycle, UUID object, long seen, Withdrawal withdrawal, UUID account) {
        var dossier = required(dossiers, cycle.id(), object, seen);
        registrations.withdraw(cycle, object, withdrawal, account);
        record("dossier.withdrawn", dossier, null, Map.of());
    }

    private void record(
            String action, Dossier dossier, @Nullable UUID link, Map<String, Integer> figures) {
        var all = new HashMap<String, Object>(figures);
        if (link != null) {
            all.put("link", link);
        }
        audit.record(
                link == null ? action : action + "-by-link",
                "dossier",
                dossier.getId().value(),
                all);
    }

    static Dossier required(Dossiers dossiers, CycleId cycle, UUID object, long seen) {
        var dossier = dossiers.findByCycleAndObject(cycle, object).orElseThrow(NotFound::new);
        var version = dossier.version();
        if (version != null && version != seen) {
            throw new Outdated(version);
        }
        return dossier;
    }
}
