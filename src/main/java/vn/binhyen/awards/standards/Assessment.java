package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.MovementGrade;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How an object stands with the rules: which criteria it lacks, and of a standard that grades, how
 * many points it has.
 *
 * @param lacking criteria not met, in the order of the standard
 * @param unanswered criteria nobody has answered
 * @param grade of a standard that grades, once all is answered
 */
public record Assessment(
        List<Lack> lacking, List<Criterion> unanswered, int points, @Nullable MovementGrade grade) {

    public static Assessment of(Rules rules, Map<String, Answer> answers) {
        var lacking = new ArrayList<Lack>();
        var unanswered = new ArrayList<Criterion>();
        int points = 0;
        for (var criterion : rules.criteria()) {
            var answer = answers.get(criterion.code());
            if (answer == null || !answers(criterion, answer)) {
                unanswered.add(criterion);
                continue;
            }
            points += answer.points() == null ? 0 : answer.points();
            var lack = lack(criterion, answer);
            if (lack != null) {
                lacking.add(lack);
            }
        }
        var cutOffs = rules.cutOffs();
        return new Assessment(
                List.copyOf(lacking),
                List.copyOf(unanswered),
                points,
                cutOffs == null || !unanswered.isEmpty() ? null : cutOffs.gradeOf(points));
    }

    /** Whether everything the rules ask for is there. */
    public boolean passes() {
        return lacking.isEmpty() && unanswered.isEmpty();
    }

    private static boolean answers(Criterion criterion, Answer answer) {
        return switch (criterion.form()) {
            case YES_NO -> answer.met() != null;
            case SHARE, FULL_COVERAGE -> answer.number() != null && answer.base() != null;
            case AT_LEAST_ONE -> answer.number() != null;
            case POINTS -> answer.points() != null;
        };
    }

    private static @Nullable Lack lack(Criterion criterion, Answer answer) {
        if (criterion.form() == CriterionForm.POINTS) {
            return null;
        }
        if (criterion.form() == CriterionForm.YES_NO) {
            return Boolean.TRUE.equals(answer.met()) ? null : new Lack(criterion, null, null, null);
        }
        int there = answer.number() == null ? 0 : answer.number();
        int base = answer.base() == null ? 0 : answer.base();
        boolean nothingToCount = criterion.form().counted() && base == 0;
        int needed = criterion.needed(base);
        return there >= needed && !nothingToCount
                ? null
                : new Lack(criterion, there, answer.base(), needed);
    }

    /**
     * A criterion that is not met.
     *
     * @param there how many there are, where it counts
     * @param base of how many
     * @param needed how many would be enough
     */
    public record Lack(
            Criterion criterion,
            @Nullable Integer there,
            @Nullable Integer base,
            @Nullable Integer needed) {

        /** How many more it takes. */
        public int missing() {
            return needed == null || there == null ? 0 : needed - there;
        }
    }
}
