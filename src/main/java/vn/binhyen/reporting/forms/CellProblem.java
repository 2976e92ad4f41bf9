package vn.binhyen.reporting.forms;

import vn.binhyen.shared.Refusal;

import java.util.List;

/**
 * What is wrong (or wants explaining) with one cell of a form.
 *
 * @param code the indicator
 * @param key message key of the reason
 */
public record CellProblem(String code, String key, List<Object> arguments) {

    public static CellProblem of(Refusal no, String code) {
        return new CellProblem(code, no.key(), List.of(no.arguments()));
    }

    public Refusal refusal() {
        return Refusal.of(code, key, arguments.toArray());
    }
}
