package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.forms.FormView;

import java.util.List;

/**
 * The columns of a roll-up: the indicators of one section of the form, or all of them.
 *
 * @param sections codes of all sections, in order
 * @param section the one shown, {@code all} for every indicator
 */
record RollUpColumns(
        String kind, List<String> sections, String section, List<FormView.Line> shown) {

    private static final String ALL = "all";

    static RollUpColumns of(FormView form, @Nullable String asked) {
        var sections = form.lines().stream().map(FormView.Line::section).distinct().toList();
        var section =
                asked != null && (asked.equals(ALL) || sections.contains(asked))
                        ? asked
                        : sections.getFirst();
        var shown =
                form.lines().stream()
                        .filter(it -> section.equals(ALL) || it.section().equals(section))
                        .toList();
        return new RollUpColumns(form.kind(), sections, section, shown);
    }
}
