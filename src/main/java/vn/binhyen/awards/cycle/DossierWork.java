package vn.binhyen.awards.cycle;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.standards.Answer;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.util.Map;
import java.util.UUID;

/** What an officer does with a file of the unit: write its assessment down, hand it in. */
@Service
@Transactional
public class DossierWork {

    private final Cycles cycles;
    private final DossierSteps steps;
    private final CycleScope scope;

    DossierWork(Cycles cycles, DossierSteps steps, CycleScope scope) {
        this.cycles = cycles;
        this.steps = steps;
        this.scope = scope;
    }

    /**
     * Answers the criteria the unit may see; all of them, before it counts as assessed.
     *
     * @param given by the code of the criterion; sensitive ones are none of the unit's
     */
    public void assess(CycleId id, UUID object, long seen, Map<String, Answer> given) {
        var cycle = cycles.required(id);
        scope.toKeep(cycle, object);
        steps.assess(cycle, object, seen, given, scope.today(), null);
    }

    /** Hands the file in with the minutes of the vote. */
    public void submit(CycleId id, UUID object, long seen, Minutes minutes) {
        var cycle = cycles.required(id);
        scope.toKeep(cycle, object);
        steps.submit(cycle, object, seen, minutes, scope.today(), null);
    }

    /**
     * Takes the registration back that an institution made itself, as long as nothing more was
     * done; it reads the reason on its page and may register again.
     */
    public void withdraw(CycleId id, UUID object, long seen, String reason) {
        var cycle = cycles.required(id);
        scope.toKeep(cycle, object);
        var text = FreeText.of("withdrawal", reason, Dossier.LONGEST_REASON).value().strip();
        if (text.isEmpty()) {
            throw Refusal.of("withdrawal", "recognition.refusal.no-withdrawal-reason");
        }
        steps.withdraw(
                cycle,
                object,
                seen,
                new Withdrawal(scope.today(), text),
                scope.officer().account());
    }
}
