package vn.binhyen.reporting.web;

import org.springframework.stereotype.Component;

import vn.binhyen.documents.Workbooks;
import vn.binhyen.reporting.board.BoardRow;
import vn.binhyen.reporting.board.RoundView;
import vn.binhyen.shell.spi.Formats;
import vn.binhyen.shell.spi.Wording;

import java.util.ArrayList;
import java.util.List;

/** The board as a workbook: the same rows, rounds and words as on the page. */
@Component
class BoardSheet {

    private final Workbooks workbooks;
    private final Wording wording;
    private final Formats formats;

    BoardSheet(Workbooks workbooks, Wording wording, Formats formats) {
        this.workbooks = workbooks;
        this.wording = wording;
        this.formats = formats;
    }

    byte[] of(List<RoundView> rounds, List<BoardRow> obliged) {
        var head = new ArrayList<String>();
        head.add(wording.of("reporting.board.code"));
        head.add(wording.of("reporting.board.unit"));
        rounds.forEach(it ->
                head.add(
                        wording.of("reporting.round", it.number())
                                + " ("
                                + formats.date(it.dueOn())
                                + ")"));
        head.add(wording.of("reporting.board.reminders"));
        var rows = obliged.stream().map(it -> row(it, rounds)).toList();
        return workbooks.sheet(wording.of("reporting.board.sheet"), head, rows);
    }

    private List<Object> row(BoardRow obliged, List<RoundView> rounds) {
        var row = new ArrayList<Object>();
        row.add(obliged.code());
        row.add(obliged.name());
        for (var round : rounds) {
            var cell = obliged.cells().get(round.id());
            row.add(cell == null ? "" : said(round, cell));
        }
        row.add(obliged.reminders());
        return row;
    }

    private String said(RoundView round, BoardRow.Cell cell) {
        var word = wording.of("reporting.state." + round.wordFor(cell.state()));
        var remark = cell.remark();
        return remark == null
                ? word
                : word + " (" + wording.of("reporting.board.remark." + remark.code()) + ")";
    }
}
