package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.standards.Answer;
import vn.binhyen.awards.standards.Criterion;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * An answer as a file keeps it; of a sensitive criterion with a reason from the list and the number
 * and day of the paper that says so.
 */
public record KeptAnswer(
        Answer answer,
        @Nullable RefusalReason reason,
        @Nullable String documentNumber,
        @Nullable LocalDate documentDate) {

    private static final int LONGEST_NUMBER = 60;

    public static KeptAnswer plain(Answer answer) {
        return new KeptAnswer(answer, null, null, null);
    }

    /** Refuses what cannot be kept of the criterion, at its fields. */
    void check(Criterion criterion) {
        answer.check(criterion);
        var code = criterion.code();
        if (!criterion.sensitive()) {
            Refusal.unless(
                    reason == null && documentNumber == null,
                    "recognition.refusal.plain-criterion");
            return;
        }
        if (Boolean.FALSE.equals(answer.met()) && reason == null) {
            throw Refusal.of("r-" + code, "recognition.refusal.no-sensitive-reason");
        }
        if (documentNumber != null) {
            FreeText.of("n-" + code, documentNumber, LONGEST_NUMBER);
        }
    }
}
