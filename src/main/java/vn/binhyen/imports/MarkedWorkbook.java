package vn.binhyen.imports;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

import vn.binhyen.shared.Refusal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The workbook as it was handed in, its looks and other sheets kept, with the wrong cells marked
 * and a last column that says why.
 */
final class MarkedWorkbook {

    private static final int WIDE = 60 * 256;

    private final XSSFWorkbook workbook;
    private final XSSFSheet sheet;
    private final Map<Short, CellStyle> marked = new HashMap<>();

    private MarkedWorkbook(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.sheet = workbook.getSheetAt(0);
    }

    static byte[] of(
            byte[] content,
            HeaderFinder found,
            ErrorColumn errors,
            Map<Integer, Map<String, String>> mended) {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            new MarkedWorkbook(workbook).mark(found.header(), found.width(), errors, mended);
            var bytes = new ByteArrayOutputStream();
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new Refusal("imports.refusal.broken-workbook");
        }
    }

    private void mark(
            HeaderRow header,
            int end,
            ErrorColumn errors,
            Map<Integer, Map<String, String>> mended) {
        clear(end);
        cell(header.line(), end).setCellValue(ErrorColumn.HEADER);
        sheet.setColumnWidth(end, WIDE);
        mended.forEach((line, cells) ->
                cells.forEach((name, text) -> {
                    var place = header.places().get(name);
                    if (place != null) {
                        cell(line, place).setCellValue(text);
                    }
                }));
        for (int line : errors.lines()) {
            if (line <= header.line()) {
                continue;
            }
            cell(line, end).setCellValue(errors.at(line));
            for (var column : errors.wrongColumns(line)) {
                var place = header.places().get(column);
                if (place != null) {
                    var wrong = cell(line, place);
                    wrong.setCellStyle(red(wrong.getCellStyle()));
                }
            }
        }
    }

    /** Empties the column of an earlier round. */
    private void clear(int column) {
        for (Row row : sheet) {
            var cell = row.getCell(column);
            if (cell != null) {
                row.removeCell(cell);
            }
        }
    }

    private Cell cell(int line, int column) {
        var row = sheet.getRow(line - 1);
        if (row == null) {
            row = sheet.createRow(line - 1);
        }
        return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private CellStyle red(CellStyle before) {
        return marked.computeIfAbsent(
                before.getIndex(),
                index -> {
                    var style = workbook.createCellStyle();
                    style.cloneStyleFrom(before);
                    style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
                    style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
                    return style;
                });
    }
}
