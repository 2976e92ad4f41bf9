package vn.binhyen.reporting;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The register of Thanh Hóa in 2018 from the file where it is, else one of the same size: 27
 * districts, 635 communes.
 */
class RegisterOf2018 {

    private static final Path FILE = Path.of("../shared/data/thanh-hoa-2018.csv");

    private static final Logger LOG = LoggerFactory.getLogger(RegisterOf2018.class);

    private final ImportTarget units;

    RegisterOf2018(List<ImportTarget> targets) {
        units = targets.stream().filter(it -> it.name().equals("units")).findFirst().orElseThrow();
    }

    void enter() throws IOException {
        boolean there = Files.isRegularFile(FILE);
        if (!there) {
            LOG.warn("{} is not there: using a register of the same size made on the spot", FILE);
        }
        var rows = there ? fromFile() : madeHere();
        var call = new ImportCall(UUID.randomUUID(), LocalDate.of(2014, 1, 1), null, null);
        units.apply(call, rows);
    }

    private static List<ImportRow> fromFile() throws IOException {
        var lines = Files.readAllLines(FILE);
        var head = lines.getFirst().replace("\uFEFF", "").split(",");
        var rows = new ArrayList<ImportRow>();
        for (int line = 1; line < lines.size(); line++) {
            var cells = lines.get(line).split(",");
            var row = new HashMap<String, String>();
            for (int column = 0; column < cells.length; column++) {
                row.put(head[column], cells[column]);
            }
            rows.add(new ImportRow(line + 1, row));
        }
        return rows;
    }

    private static List<ImportRow> madeHere() {
        var rows = new ArrayList<ImportRow>();
        for (int d = 1; d <= 27; d++) {
            rows.add(row(rows, "district", "D" + d, "Huyện số " + d, "Huyện", "38"));
        }
        for (int c = 1; c <= 635; c++) {
            rows.add(row(rows, "commune", "C" + c, "Xã số " + c, "Xã", "D" + (c % 27 + 1)));
        }
        return rows;
    }

    private static ImportRow row(
            List<ImportRow> rows,
            String level,
            String code,
            String name,
            String type,
            String parent) {
        return new ImportRow(
                rows.size() + 2,
                Map.of(
                        "level", level,
                        "code", code,
                        "name", name,
                        "type", type,
                        "parent_code", parent));
    }
}
