package vn.binhyen.communitymodels;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

/**
 * Number and date of a decision (Vietnamese: quyết định). The paper lists people and is not kept.
 */
public record Decision(String number, LocalDate date) implements ValueObject {

    /** What was typed; null where nothing was, a refusal where only half of it was. */
    public static @Nullable Decision ifAny(@Nullable String number, @Nullable LocalDate date) {
        return (number == null || number.isBlank()) && date == null ? null : of(number, date);
    }

    /** What was typed, or a refusal at {@code decisionNumber} or {@code decisionDate}. */
    public static Decision of(@Nullable String number, @Nullable LocalDate date) {
        var text = FreeText.of("decisionNumber", number == null ? "" : number, 60).value();
        if (text.isEmpty()) {
            throw Refusal.of("decisionNumber", "communitymodels.refusal.missing-decision");
        }
        if (date == null) {
            throw Refusal.of("decisionDate", "communitymodels.refusal.missing-decision-date");
        }
        return new Decision(text, date);
    }
}
