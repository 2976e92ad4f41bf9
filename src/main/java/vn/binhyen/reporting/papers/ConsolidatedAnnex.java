package vn.binhyen.reporting.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.documents.Sheet;
import vn.binhyen.reporting.forms.FormView;
import vn.binhyen.reporting.totals.FrozenReports.FrozenReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The workbook behind the consolidated report: totals, districts, every report, who is missing, and
 * the corrections known when it was made.
 */
final class ConsolidatedAnnex {

    private static final int NAME = 34;

    private final PaperWords words;
    private final ConsolidatedFacts facts;
    private final List<FormView.Line> lines;

    ConsolidatedAnnex(PaperWords words, ConsolidatedFacts facts) {
        this.words = words;
        this.facts = facts;
        this.lines = facts.lines();
    }

    List<Sheet> sheets() {
        var sheets = new ArrayList<Sheet>();
        sheets.add(totals());
        if (!facts.districts().isEmpty()) {
            sheets.add(districts());
        }
        sheets.add(each());
        sheets.add(missing());
        sheets.add(corrections());
        return sheets;
    }

    private Sheet totals() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var section : facts.sections()) {
            for (var line : section.lines()) {
                rows.add(
                        cells(
                                section.title(),
                                line.indicator(),
                                line.name(),
                                line.unit(),
                                words.of("sheet.kind." + line.kind()),
                                facts.inPeriod().get(line.indicator()),
                                facts.toDate().get(line.indicator())));
            }
        }
        return new Sheet(
                words.of("sheet.totals"),
                List.of(
                        words.of("sheet.section"),
                        words.of("sheet.code"),
                        words.of("report.table.indicator"),
                        words.of("report.table.unit"),
                        words.of("sheet.kind"),
                        words.of("report.table.in-period"),
                        words.of("report.table.to-date")),
                List.of(36, 8, 46, 14, 16, 14, 14),
                rows);
    }

    private Sheet districts() {
        var head = new ArrayList<String>();
        head.add(words.of("sheet.code"));
        head.add(words.of("sheet.name"));
        head.add(words.of("sheet.reported"));
        head.add(words.of("sheet.expected"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var district : facts.districts()) {
            var row =
                    cells(
                            district.code(),
                            district.name(),
                            district.reported(),
                            district.expected());
            figures(district.values(), row);
            rows.add(row);
        }
        return wide(words.of("sheet.districts"), head, List.of(8, NAME, 10, 10), rows);
    }

    private Sheet each() {
        var head = new ArrayList<String>();
        head.add(words.of("sheet.code"));
        head.add(words.of("sheet.name"));
        head.add(words.of("sheet.above"));
        head.add(words.of("sheet.state"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var report : facts.reports()) {
            var row = cells(report.code(), report.name(), report.above(), state(report));
            figures(report.counted() ? report.values() : Map.of(), row);
            rows.add(row);
        }
        var sum = cells("", words.of("sheet.total"), "", "");
        figures(facts.inPeriod(), sum);
        rows.add(sum);
        return wide(words.of("sheet.each"), head, List.of(10, NAME, 24, 14), rows);
    }

    private Sheet missing() {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var report : facts.missing()) {
            rows.add(
                    cells(
                            rows.size() + 1,
                            report.above(),
                            report.code(),
                            report.name(),
                            state(report)));
        }
        return new Sheet(
                words.of("sheet.missing"),
                List.of(
                        words.of("missing.number"),
                        words.of("missing.area"),
                        words.of("sheet.code"),
                        words.of("missing.units"),
                        words.of("sheet.state")),
                List.of(6, 28, 10, 40, 18),
                rows);
    }

    /** None on the day of the freeze; what comes later is shown beside the document. */
    private Sheet corrections() {
        return new Sheet(
                words.of("sheet.corrections"),
                List.of(
                        words.of("sheet.name"),
                        words.of("report.table.indicator"),
                        words.of("sheet.issued"),
                        words.of("sheet.corrected")),
                List.of(50, 16, 14, 14),
                List.of(cells(words.of("sheet.no-corrections"))));
    }

    private Sheet wide(
            String name,
            List<String> head,
            List<Integer> widths,
            List<List<@Nullable Object>> rows) {
        var heads = new ArrayList<>(head);
        var all = new ArrayList<>(widths);
        for (var line : lines) {
            heads.add(words.of("sheet.indicator", line.indicator(), line.name(), line.unit()));
            all.add(14);
        }
        return new Sheet(name, heads, all, rows).withTitleColumns(2);
    }

    private void figures(Map<String, Long> values, List<@Nullable Object> row) {
        lines.forEach(it -> row.add(values.get(it.indicator())));
    }

    private String state(FrozenReport report) {
        if (report.counted()) {
            return words.of("sheet.counted");
        }
        return words.of(report.returned() ? "sheet.returned" : "sheet.not-counted");
    }

    private static List<@Nullable Object> cells(@Nullable Object... cells) {
        var row = new ArrayList<@Nullable Object>();
        Stream.of(cells).forEach(row::add);
        return row;
    }
}
