package vn.binhyen.organisation;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * Number and date of a decision (Vietnamese: quyết định). The paper lists people and is not kept.
 */
public record Decision(String number, LocalDate date) implements ValueObject {

    /** What was typed, or a refusal at {@code decisionNumber} or {@code decisionDate}. */
    public static Decision of(@Nullable String number, @Nullable LocalDate date) {
        var text = FreeText.of("decisionNumber", number == null ? "" : number, 60).value();
        if (text.isEmpty()) {
            throw Refusal.of("decisionNumber", "organisation.refusal.missing-decision");
        }
        if (date == null) {
            throw Refusal.of("decisionDate", "organisation.refusal.missing-decision-date");
        }
        return new Decision(text, date);
    }
}
