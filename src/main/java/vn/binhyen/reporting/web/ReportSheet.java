package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.ReportView;
import vn.binhyen.reporting.ReportView.ReportLine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

/**
 * A report laid out as its sheet: sections in order, what was typed where it could not be kept, and
 * what is wrong beside its cell.
 */
record ReportSheet(
        List<Section> sections, List<Problem> problems, List<Passage> passages, boolean writable) {

    static ReportSheet of(ReportView report, Typed typed, List<Problem> problems) {
        var sections = new LinkedHashMap<String, List<Cell>>();
        for (var line : report.lines()) {
            sections.computeIfAbsent(line.section(), it -> new ArrayList<>())
                    .add(Cell.of(line, typed, problems));
        }
        var passages =
                report.narrative().entrySet().stream()
                        .map(it -> Passage.of(it.getKey(), it.getValue(), typed, problems))
                        .toList();
        return new ReportSheet(
                sections.entrySet().stream()
                        .map(it -> new Section(it.getKey(), it.getValue()))
                        .toList(),
                problems,
                passages,
                report.state().writable());
    }

    private static @Nullable Problem about(List<Problem> problems, String code) {
        return problems.stream()
                .filter(it -> Objects.equals(it.code(), code))
                .findFirst()
                .orElse(null);
    }

    /** How many passages of the narrative are written. */
    public long written() {
        return passages.stream().filter(it -> !it.text().isBlank()).count();
    }

    /** A section of the form and its cells. */
    record Section(String code, List<Cell> cells) {

        public long filled() {
            return cells.stream().filter(it -> it.line().value() != null).count();
        }

        public long wrong() {
            return cells.stream().filter(it -> it.problem() != null).count();
        }

        public boolean complete() {
            return filled() == cells.size();
        }
    }

    /**
     * A cell.
     *
     * @param typed what was typed and is not kept yet; null when the stored figure is shown
     */
    record Cell(
            ReportLine line,
            @Nullable String typed,
            @Nullable Problem problem,
            String note,
            @Nullable Problem noteProblem) {

        static Cell of(ReportLine line, Typed typed, List<Problem> problems) {
            var problem = about(problems, line.indicator());
            var note = typed.note(line.indicator());
            return new Cell(
                    line,
                    typed.figure(line.indicator()),
                    problem,
                    note != null ? note : Objects.requireNonNullElse(line.note(), ""),
                    about(problems, "notes." + line.indicator()));
        }

        /**
         * Whether the cell came filled in from a register and still says what the register says.
         */
        public boolean prefilled() {
            return line.known() != null
                    && (line.value() == null || line.value().equals(line.known()));
        }

        /** Whether a note belongs to it: it jumps, or it already has one. */
        public boolean wantsNote() {
            return line.difference() != null || !note.isBlank() || noteProblem != null;
        }
    }

    /** A passage of the narrative. */
    record Passage(String code, String text, @Nullable Problem problem) {

        static Passage of(String code, String stored, Typed typed, List<Problem> problems) {
            var now = typed.narrative(code);
            return new Passage(
                    code, now == null ? stored : now, about(problems, "narrative." + code));
        }
    }
}
