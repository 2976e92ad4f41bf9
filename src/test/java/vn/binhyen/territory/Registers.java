package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportCall;
import vn.binhyen.imports.spi.ImportRow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.logging.Logger;

/**
 * Registers of units for tests: the real one where it lies beside the project, else one made up.
 */
final class Registers {

    static final LocalDate TODAY = LocalDate.parse("2026-11-23");

    private static final Path REAL = Path.of("../shared/data/thanh-hoa-2018.csv");
    private static final Logger LOG = Logger.getLogger(Registers.class.getName());

    private Registers() {}

    /** 27 districts and 635 communes; the town of Bỉm Sơn is 381. */
    static List<ImportRow> of2018() {
        if (!Files.exists(REAL)) {
            LOG.warning(REAL + " is not there: a register of the same size is made up");
            return madeUp();
        }
        try {
            var lines = Files.readAllLines(REAL);
            var head = lines.getFirst().split(",", -1);
            return rows(head, lines.subList(1, lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<ImportRow> madeUp() {
        var lines = new ArrayList<String>();
        for (int i = 0; i < 27; i++) {
            lines.add(
                    i == 1
                            ? "district,381,Thị xã Bỉm Sơn,Bỉm Sơn,Thị xã,38,Tỉnh Thanh Hóa"
                            : "district,%d,Huyện Số %d,Số %d,Huyện,38,Tỉnh Thanh Hóa"
                                    .formatted(380 + i, i, i));
        }
        for (int i = 0; i < 635; i++) {
            lines.add(
                    "commune,%05d,Xã Đông %d,Đông %d,Xã,%d,Huyện"
                            .formatted(14_000 + i * 3, i, i, 380 + i % 27));
        }
        return rows("level,code,name,short_name,type,parent_code,parent_name".split(","), lines);
    }

    /** Rows as the staged import hands them over: line 1 is the header. */
    static List<ImportRow> rows(String[] head, List<String> lines) {
        var rows = new ArrayList<ImportRow>();
        for (var line : lines) {
            var cells = line.split(",", -1);
            var row = new LinkedHashMap<String, String>();
            for (int i = 0; i < head.length && i < cells.length; i++) {
                row.put(head[i], cells[i]);
            }
            rows.add(new ImportRow(rows.size() + 2, row));
        }
        return rows;
    }

    static List<ImportRow> units(String... lines) {
        return rows("level,code,name,type,parent_code".split(","), List.of(lines));
    }

    static ImportCall on(@Nullable String day) {
        return new ImportCall(
                UUID.randomUUID(), TODAY, day == null ? null : LocalDate.parse(day), null);
    }
}
