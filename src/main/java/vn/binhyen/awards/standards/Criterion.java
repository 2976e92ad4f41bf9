package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;

/**
 * One thing a standard asks of an object.
 *
 * @param wording what a province wrote; null for a shipped one, whose words go by its code
 * @param article where the standard says so ("5.4"); null where that is not known
 * @param sensitive kept as met or not met with a reason from a list, and seen by those who decide
 *     only
 * @param percent the share needed, of a {@link CriterionForm#SHARE}
 * @param points the most there are, of {@link CriterionForm#POINTS}
 * @param toConfirm nobody has compared it with the official text yet
 */
public record Criterion(
        String code,
        CriterionForm form,
        @Nullable String wording,
        @Nullable String article,
        boolean sensitive,
        @Nullable Integer percent,
        @Nullable Integer points,
        @Nullable Evidence evidence,
        boolean toConfirm) {

    static final int LONGEST_WORDING = 400;
    private static final int HUNDRED = 100;

    public Criterion {
        if ((form == CriterionForm.SHARE) != (percent != null)
                || percent != null && (percent < 1 || percent > HUNDRED)) {
            throw Refusal.of("percent-" + code, "recognition.refusal.percent");
        }
        if ((form == CriterionForm.POINTS) != (points != null)
                || points != null && (points < 1 || points > HUNDRED)) {
            throw Refusal.of("points-" + code, "recognition.refusal.points");
        }
        if (sensitive && form != CriterionForm.YES_NO) {
            throw Refusal.of("form-" + code, "recognition.refusal.sensitive-form");
        }
    }

    /** A criterion a province adds to those of the circular. */
    public static Criterion own(
            String code,
            CriterionForm form,
            String wording,
            boolean sensitive,
            @Nullable Integer percent,
            @Nullable Integer points) {
        return new Criterion(
                code,
                form,
                words("wording-" + code, wording),
                null,
                sensitive,
                percent,
                points,
                null,
                false);
    }

    private static String words(String field, String wording) {
        var words = FreeText.of(field, wording, LONGEST_WORDING).value().strip();
        if (words.isEmpty()) {
            throw Refusal.of(field, "recognition.refusal.no-wording");
        }
        return words;
    }

    /** The same in other words; of an own one only. */
    public Criterion worded(String newWording) {
        return new Criterion(
                code,
                form,
                isOwn() ? words("wording-" + code, newWording) : wording,
                article,
                sensitive,
                percent,
                points,
                evidence,
                toConfirm);
    }

    /** The same with another article, and seen by all or by those who decide only. */
    public Criterion placed(@Nullable String newArticle, boolean nowSensitive) {
        return new Criterion(
                code,
                form,
                wording,
                newArticle,
                nowSensitive,
                percent,
                points,
                evidence,
                toConfirm);
    }

    public boolean isOwn() {
        return wording != null;
    }

    /** The fewest of the base that are enough; whole numbers all the way. */
    public int needed(int base) {
        return switch (form) {
            case FULL_COVERAGE -> base;
            case SHARE -> {
                int share = percent == null ? HUNDRED : percent;
                yield Math.toIntExact(((long) base * share + HUNDRED - 1) / HUNDRED);
            }
            case AT_LEAST_ONE -> 1;
            default -> 0;
        };
    }

    /** The same with another share, other points, and compared or not with the official text. */
    public Criterion set(
            @Nullable Integer newPercent, @Nullable Integer newPoints, boolean confirmed) {
        return new Criterion(
                code,
                form,
                wording,
                article,
                sensitive,
                newPercent,
                newPoints,
                evidence,
                toConfirm && !confirmed);
    }
}
