package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.cycle.Decisions.ToDecide;
import vn.binhyen.shared.UnitId;

import java.util.Comparator;
import java.util.List;

/**
 * Some of the files that wait for a decision.
 *
 * @param keeper of this unit; null of all
 * @param state what is proposed: {@value #YES}, {@value #NO} or the name of a grade; empty for all
 */
public record WaitingFilter(@Nullable UnitId keeper, String state) {

    public static final String YES = "yes";
    public static final String NO = "no";

    /** Those to be recognised or graded first, as the list shows them. */
    public List<ToDecide> of(List<ToDecide> waiting) {
        return waiting.stream()
                .filter(it -> keeper == null || keeper.equals(it.place().keeper()))
                .filter(it -> state.isEmpty() || state.equals(stateOf(it)))
                .sorted(Comparator.comparing(it -> !it.passed()))
                .toList();
    }

    /** The word of what is proposed for a file. */
    public static String stateOf(ToDecide file) {
        var grade = file.dossier().grade();
        return grade != null ? grade.name() : file.passed() ? YES : NO;
    }
}
