package vn.binhyen.imports;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;

/** The first sheet of a workbook. */
final class XlsxFile implements TableFile {

    private final byte[] content;
    private final int widest;
    private final List<Oddity> oddities;

    XlsxFile(byte[] content, ImportLimits limits) {
        this.oddities = WorkbookGuard.inspect(content, limits.unpacked().toBytes());
        this.content = content;
        this.widest = limits.columns() + 1;
    }

    @Override
    public String kind() {
        return "xlsx";
    }

    @Override
    public List<Oddity> oddities() {
        return oddities;
    }

    @Override
    public void read(Visitor visitor) {
        try (var workbook =
                        new ReadableWorkbook(
                                new ByteArrayInputStream(content), new ReadingOptions(true, true));
                var rows = workbook.getFirstSheet().openStream()) {
            rows.forEachOrdered(row -> {
                var cells = new @Nullable String[Math.min(row.getCellCount(), widest)];
                for (var cell : row) {
                    if (cell != null && cell.getColumnIndex() < cells.length) {
                        cells[cell.getColumnIndex()] = text(cell);
                    }
                }
                visitor.line(row.getRowNum(), cells, false);
            });
        } catch (Refusal | Watch.Stopped e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Refusal("imports.refusal.broken-workbook");
        }
    }

    /** What a reader of the sheet would call the cell's content; a formula keeps its sign. */
    private static @Nullable String text(Cell cell) {
        if (cell.getFormula() != null) {
            return "=" + cell.getFormula();
        }
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> isDay(cell) ? day(cell) : number(cell.getRawValue());
            case BOOLEAN -> cell.asBoolean() ? "true" : "false";
            case FORMULA -> "=";
            case ERROR -> cell.getRawValue();
            case EMPTY -> null;
        };
    }

    /** Without ".0", exponent, or the noise of binary fractions. */
    private static String number(String raw) {
        try {
            var value = new BigDecimal(raw);
            if (value.scale() > 0 || raw.indexOf('E') >= 0) {
                value = value.round(new MathContext(15)).stripTrailingZeros();
            }
            return value.precision() - value.scale() > 40 ? raw : value.toPlainString();
        } catch (NumberFormatException e) {
            return raw;
        }
    }

    private static boolean isDay(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        var bare = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.|_.", "").toLowerCase(Locale.ROOT);
        return bare.indexOf('y') >= 0 || bare.indexOf('d') >= 0;
    }

    private static String day(Cell cell) {
        var moment = cell.asDate();
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toString();
    }
}
