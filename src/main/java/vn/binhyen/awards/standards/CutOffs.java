package vn.binhyen.awards.standards;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.shared.Refusal;

/**
 * From how many points a grade begins; what is below average is weak.
 *
 * @param toConfirm nobody has compared them with the official text yet
 */
public record CutOffs(int excellent, int good, int average, boolean toConfirm) {

    public CutOffs {
        if (excellent <= good || good <= average || average <= 0) {
            throw Refusal.of("excellent", "recognition.refusal.cut-offs", excellent, good, average);
        }
    }

    public MovementGrade gradeOf(int points) {
        if (points >= excellent) {
            return MovementGrade.EXCELLENT;
        }
        if (points >= good) {
            return MovementGrade.GOOD;
        }
        return points >= average ? MovementGrade.AVERAGE : MovementGrade.WEAK;
    }
}
