package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Assessment;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a unit or institution does with its own file: assess itself, vote, hand it in. */
@Service
@Transactional
public class DossierWork {

    private final Cycles cycles;
    private final Dossiers dossiers;
    private final AnswerBook answers;
    private final CycleScope scope;
    private final StepBook steps;
    private final AuditTrail audit;

    DossierWork(
            Cycles cycles,
            Dossiers dossiers,
            AnswerBook answers,
            CycleScope scope,
            StepBook steps,
            AuditTrail audit) {
        this.cycles = cycles;
        this.dossiers = dossiers;
        this.answers = answers;
        this.scope = scope;
        this.steps = steps;
        this.audit = audit;
    }

    /**
     * Answers the criteria the unit may see; all of them, before it counts as assessed.
     *
     * @param given by the code of the criterion; sensitive ones are none of the unit's
     */
    public void assess(CycleId id, UUID object, long seen, Map<String, Answer> given) {
        var cycle = cycles.required(id);
        scope.toKeep(cycle, object);
        var dossier = required(id, object, seen);
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
                                        "a-" + it.code(), "recognition.refusal.answer-missing")));
        Refusal.ifAny(faults);
        answers.write(dossier.getId().value(), kept);
        dossiers.save(dossier.assess(scope.today()));
        steps.reached(dossier.getId(), Stage.ASSESSED);
        audit.record("dossier.assessed", "dossier", dossier.getId().value(), Map.of());
    }

    /** Hands the file in with the minutes of the vote. */
    public void submit(CycleId id, UUID object, long seen, Minutes minutes) {
        var cycle = cycles.required(id);
        scope.toKeep(cycle, object);
        var dossier = dossiers.save(required(id, object, seen).submit(minutes, scope.today()));
        steps.reached(dossier.getId(), Stage.SUBMITTED);
        audit.record(
                "dossier.submitted",
                "dossier",
                dossier.getId().value(),
                Map.of("present", minutes.present(), "inFavour", minutes.inFavour()));
    }

    private Dossier required(CycleId cycle, UUID object, long seen) {
        return required(dossiers, cycle, object, seen);
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
