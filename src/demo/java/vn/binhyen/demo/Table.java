package vn.binhyen.demo;

import de.siegmar.fastcsv.reader.CsvReader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The files of the fictional province. */
final class Table {

    private Table() {}

    /** A row of one, by the names of its columns. */
    record Row(Map<String, String> cells) {

        String cell(String column) {
            return Objects.requireNonNull(cells.get(column), column);
        }
    }

    static byte[] bytes(String name) {
        try (var in = Table.class.getResourceAsStream("/demo/" + name + ".csv")) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Row> read(String name) {
        var found = new ArrayList<Row>();
        try (var rows =
                CsvReader.builder()
                        .ofNamedCsvRecord(
                                new InputStreamReader(
                                        new ByteArrayInputStream(bytes(name)),
                                        StandardCharsets.UTF_8))) {
            rows.forEach(row -> found.add(new Row(row.getFieldsAsMap())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }
}
