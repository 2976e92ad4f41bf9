package vn.binhyen.imports.spi;

import de.siegmar.fastcsv.writer.CsvWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Rows as a CSV file: UTF-8 with the mark by which spreadsheets know it, comma, every cell behind
 * the {@link FormulaShield}. What it writes, an import takes in as it was.
 */
public final class CsvTable {

    private CsvTable() {}

    public static byte[] of(
            List<String> head, Iterable<? extends List<? extends @Nullable Object>> rows) {
        var text = new StringWriter(1 << 14);
        text.write('\ufeff');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(head);
            rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTable::cell).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Number number -> number.toString();
            default -> FormulaShield.on(value.toString());
        };
    }
}
