package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.List;

/** What the day and the decision of a step must keep to when they are put right. */
final class StepCorrection {

    private StepCorrection() {}

    static void check(List<Step> steps, int number, LocalDate on, @Nullable Decision decision) {
        var step = steps.get(number);
        if (step.kind().needsDecision() && step.decisionNumber() != null && decision == null) {
            throw Refusal.of("decisionNumber", "communitymodels.refusal.missing-decision");
        }
        if (step.kind().moves()) {
            between(steps, number, on);
        } else {
            won(steps, step, on);
        }
    }

    /** Steps that move the model on keep their order, and what was won stays after inauguration. */
    private static void between(List<Step> steps, int number, LocalDate on) {
        for (int at = number - 1; at >= 0; at--) {
            if (steps.get(at).kind().moves() && on.isBefore(steps.get(at).onDay())) {
                throw Refusal.of(
                        "on", "communitymodels.refusal.before-last-step", steps.get(at).onDay());
            }
        }
        var inauguration = steps.get(number).kind() == Step.Kind.INAUGURATED;
        for (int at = number + 1; at < steps.size(); at++) {
            var later = steps.get(at);
            if ((later.kind().moves() || inauguration) && on.isAfter(later.onDay())) {
                throw Refusal.of("on", "communitymodels.refusal.after-next-step", later.onDay());
            }
        }
    }

    private static void won(List<Step> steps, Step step, LocalDate on) {
        var inaugurated =
                steps.stream()
                        .filter(it -> it.kind() == Step.Kind.INAUGURATED)
                        .findFirst()
                        .orElseThrow()
                        .onDay();
        if (on.isBefore(inaugurated)) {
            throw Refusal.of("on", "communitymodels.refusal.before-inauguration", inaugurated);
        }
        var year = step.year();
        if (year != null && year > on.getYear()) {
            throw Refusal.of("on", "communitymodels.refusal.grade-before-year", year + "");
        }
    }
}
