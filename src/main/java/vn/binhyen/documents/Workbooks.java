package vn.binhyen.documents;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Writes plain workbooks (xlsx) row by row: numbers as numbers, days as days, and text that never
 * turns into a formula.
 */
@Component
public class Workbooks {

    private static final String DAY = "dd/mm/yyyy";
    private static final String TEXT = "@";
    private static final String LETTERS = "Times New Roman";
    private static final int SIZE = 12;

    /** Letters that stand beside each other on an A4 page, upright and lying. */
    private static final int UPRIGHT = 150;

    private static final int LANDSCAPE = 200;
    private static final String PAGE_OF_PAGES = "&P/&N";

    /** A workbook of one sheet. */
    public byte[] sheet(
            String name, List<String> head, List<? extends List<? extends @Nullable Object>> rows) {
        return book(List.of(new Sheet(name, head, rows)));
    }

    /** A workbook of several sheets. */
    public byte[] book(List<Sheet> sheets) {
        var out = new ByteArrayOutputStream(64 * 1024);
        write(sheets, out);
        return out.toByteArray();
    }

    /** The same, straight into a response or file. */
    public void write(List<Sheet> sheets, OutputStream out) {
        try (var book = new Workbook(out, "Binh Yen", "1.0")) {
            book.setGlobalDefaultFont(LETTERS, SIZE);
            for (var sheet : sheets) {
                write(sheet, book.newWorksheet(sheet.name()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Sheet sheet, Worksheet page) throws IOException {
        var columns = sheet.head().size();
        for (var i = 0; i < columns; i++) {
            page.value(0, i, sheet.head().get(i));
            page.width(i, sheet.width(i));
        }
        page.range(0, 0, 0, Math.max(0, columns - 1))
                .style()
                .bold()
                .wrapText(true)
                .verticalAlignment("center")
                .horizontalAlignment("center")
                .fillColor("E8EEF3")
                .borderStyle("thin")
                .set();
        page.freezePane(sheet.titleColumns(), 1);
        page.repeatRows(0);
        printed(sheet, page);
        page.rowHeight(0, headHeight(sheet));
        var line = 1;
        var unruled = 1;
        for (var row : sheet.rows()) {
            for (var i = 0; i < row.size(); i++) {
                value(page, line, i, row.get(i));
            }
            if (++line % 500 == 0) {
                rule(page, unruled, line, columns);
                unruled = line;
                page.flush();
            }
        }
        rule(page, unruled, line, columns);
        page.finish();
    }

    /** Lines round every cell, and the letters of official papers. */
    private static void rule(Worksheet page, int from, int until, int columns) {
        if (until > from && columns > 0) {
            page.range(from, 0, until - 1, columns - 1)
                    .style()
                    .fontName(LETTERS)
                    .fontSize(BigDecimal.valueOf(SIZE))
                    .borderStyle("thin")
                    .set();
        }
    }

    /** High enough for the longest head, broken between words. */
    private static double headHeight(Sheet sheet) {
        var lines = 1;
        for (var i = 0; i < sheet.head().size(); i++) {
            lines = Math.max(lines, lines(sheet.head().get(i), Math.max(4, sheet.width(i) - 2)));
        }
        return lines * (SIZE + 4.0) + 4;
    }

    private static int lines(String head, int width) {
        var lines = 1;
        var used = 0;
        for (var word : head.split(" ")) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines++;
                used = 0;
            }
            used += word.length() + (used > 0 ? 1 : 0);
        }
        return lines;
    }

    /** On paper no column is cut: as wide as the page, or as two pages where there are many. */
    private static void printed(Sheet sheet, Worksheet page) {
        boolean large = sheet.width() > LANDSCAPE;
        page.paperSize(large ? PaperSize.A3_PAPER : PaperSize.A4_PAPER);
        page.pageOrientation(sheet.width() > UPRIGHT ? "landscape" : "portrait");
        page.fitToWidth((short) (large ? 2 : 1));
        page.fitToHeight((short) 0);
        page.footer(PAGE_OF_PAGES, Position.CENTER);
        if (sheet.titleColumns() > 0) {
            page.repeatCols(0, sheet.titleColumns() - 1);
        }
    }

    private static void value(Worksheet page, int line, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case LocalDate day -> {
                page.value(line, column, day);
                page.style(line, column).format(DAY).set();
            }
            case Long number -> number(page, line, column, number);
            case Integer number -> number(page, line, column, number);
            case Number number -> page.value(line, column, number);
            case Boolean flag -> page.value(line, column, flag);
            default -> text(page, line, column, Texts.clean(value.toString()));
        }
    }

    private static void number(Worksheet page, int line, int column, Number number) {
        page.value(line, column, number);
        page.style(line, column).format("#,##0").set();
    }

    /**
     * Written as text anyhow; what looks like a formula stays text also when the cell is edited.
     */
    private static void text(Worksheet page, int line, int column, String text) {
        page.value(line, column, text);
        if (!text.isEmpty() && "=+-@".indexOf(text.charAt(0)) >= 0) {
            page.style(line, column).format(TEXT).set();
        }
    }
}
