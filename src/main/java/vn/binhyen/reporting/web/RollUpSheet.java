package vn.binhyen.reporting.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.documents.Sheet;
import vn.binhyen.documents.Workbooks;
import vn.binhyen.reporting.totals.FrozenFigures;
import vn.binhyen.reporting.totals.Total;
import vn.binhyen.shell.spi.Wording;

import java.util.ArrayList;
import java.util.List;

/** The roll-up as a workbook: the same lines and indicators as on the page, then corrections. */
@Component
class RollUpSheet {

    private final Workbooks workbooks;
    private final Wording wording;

    RollUpSheet(Workbooks workbooks, Wording wording) {
        this.workbooks = workbooks;
        this.wording = wording;
    }

    byte[] of(
            RollUpColumns columns, List<Total> lines, List<FrozenFigures.Correction> corrections) {
        var sheets = new ArrayList<Sheet>();
        sheets.add(figures(columns, lines));
        if (!corrections.isEmpty()) {
            sheets.add(corrections(corrections));
        }
        return workbooks.book(sheets);
    }

    private Sheet figures(RollUpColumns columns, List<Total> lines) {
        var head = new ArrayList<String>();
        head.add(wording.of("reporting.board.code"));
        head.add(wording.of("reporting.board.unit"));
        head.add(wording.of("reporting.rollup.reported"));
        head.add(wording.of("reporting.rollup.expected"));
        var widths = new ArrayList<>(List.of(10, 36, 10, 10));
        for (var line : columns.shown()) {
            head.add(line.indicator() + " " + line.name() + " (" + line.unit() + ")");
            widths.add(16);
        }
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var line : lines) {
            var row = new ArrayList<@Nullable Object>();
            row.add(line.code());
            row.add(line.name());
            row.add(line.reported());
            row.add(line.expected());
            columns.shown().forEach(it -> row.add(line.values().get(it.indicator())));
            rows.add(row);
        }
        return new Sheet(wording.of("reporting.rollup.title"), head, widths, rows)
                .withTitleColumns(2);
    }

    private Sheet corrections(List<FrozenFigures.Correction> corrections) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var it : corrections) {
            var row = new ArrayList<@Nullable Object>();
            row.add(it.name());
            row.add(it.indicator());
            row.add(it.issued());
            row.add(it.corrected());
            rows.add(row);
        }
        return new Sheet(
                wording.of("reporting.rollup.corrections"),
                List.of(
                        wording.of("reporting.board.unit"),
                        wording.of("reporting.form.indicator"),
                        wording.of("reporting.rollup.issued"),
                        wording.of("reporting.rollup.corrected")),
                List.of(40, 14, 14, 14),
                rows);
    }
}
