package vn.binhyen.reporting.forms;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a report says, by the lines of the form; nothing where nothing was entered. */
public record Figures(Form form, List<@Nullable Long> cells) implements ValueObject {

    public static Figures of(Form form, @Nullable Long[] stored) {
        return new Figures(form, Arrays.asList(Arrays.copyOf(stored, form.width())));
    }

    public static Figures none(Form form) {
        return of(form, new Long[0]);
    }

    /** The figure of an indicator, or null. */
    public @Nullable Long of(String indicator) {
        return cells.get(form.required(indicator).ordinal() - 1);
    }

    /** These with the cells named put in their place; null empties one. */
    public Figures with(Map<String, @Nullable Long> entered) {
        var merged = new ArrayList<@Nullable Long>(cells);
        entered.forEach((code, value) -> merged.set(form.required(code).ordinal() - 1, value));
        return new Figures(form, merged);
    }

    /** What does not fit: a cell above the one it cannot exceed. */
    public List<CellProblem> contradictions() {
        var found = new ArrayList<CellProblem>();
        for (var line : form.lines()) {
            var partner = line.atMost();
            var value = at(line);
            var limit = partner == null ? null : form.find(partner).map(this::at).orElse(null);
            if (partner != null && value != null && limit != null && value > limit) {
                found.add(
                        new CellProblem(
                                line.indicator(),
                                "reporting.refusal.above-partner",
                                List.of(value, partner, limit)));
            }
        }
        return found;
    }

    /** Required lines nothing was entered for. */
    public List<CellProblem> missing() {
        return form.lines().stream()
                .filter(line -> line.required() && at(line) == null)
                .map(line ->
                        new CellProblem(
                                line.indicator(), "reporting.refusal.figure-missing", List.of()))
                .toList();
    }

    /** By indicator, what was entered only. */
    public Map<String, Long> entered() {
        var values = new LinkedHashMap<String, Long>();
        for (var line : form.lines()) {
            var value = at(line);
            if (value != null) {
                values.put(line.indicator(), value);
            }
        }
        return values;
    }

    public int filled() {
        return (int) cells.stream().filter(it -> it != null).count();
    }

    public @Nullable Long[] stored() {
        return cells.toArray(new Long[0]);
    }

    public @Nullable Long at(Form.Line line) {
        return cells.get(line.ordinal() - 1);
    }

    public static void refuse(List<CellProblem> problems) {
        Refusal.ifAny(problems.stream().map(CellProblem::refusal).toList());
    }
}
