package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportProgress;
import vn.binhyen.imports.spi.ImportRow;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Turns the lines of a file into rows of a target, and notes what is wrong with their shape. */
final class RowReading implements TableFile.Visitor {

    /** How many lines of title a table may have above its header. */
    private static final int HIGHEST_HEADER = 10;

    private final ImportTarget target;
    private final ImportLimits limits;
    private final ImportProgress progress;
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<ImportRow> rows = new ArrayList<>();
    private final List<RowMessage> messages = new ArrayList<>();
    private final SharedTexts texts = new SharedTexts();
    private @Nullable HeaderRow header;
    private Map<String, Integer> positions = Map.of();
    private int[] places = {};

    private RowReading(ImportTarget target, ImportLimits limits, ImportProgress progress) {
        this.target = target;
        this.limits = limits;
        this.progress = progress;
    }

    static ReadRows read(
            TableFile file, ImportTarget target, ImportLimits limits, ImportProgress progress) {
        var reading = new RowReading(target, limits, progress);
        file.read(reading);
        return reading.finish(file);
    }

    @Override
    public void line(int number, @Nullable String[] cells, boolean last) {
        if (isBlank(cells)) {
            return;
        }
        if (header != null) {
            row(header, number, cells, last);
            return;
        }
        var candidate = HeaderRow.of(target, number, cells);
        if (candidate.serves(target)) {
            begin(candidate, cells);
        } else {
            waiting.add(new Waiting(number, cells));
            if (waiting.size() == HIGHEST_HEADER) {
                refuseHeader();
            }
        }
    }

    private ReadRows finish(TableFile file) {
        if (header == null) {
            refuseHeader();
        }
        if (rows.isEmpty()) {
            throw new Refusal("imports.refusal.no-rows");
        }
        addOddities(file);
        return new ReadRows(file.kind(), List.copyOf(positions.keySet()), rows, messages);
    }

    private void begin(HeaderRow found, @Nullable String[] cells) {
        found.refuseUnlessSound(target, limits, cells);
        header = found;
        positions = Cells.positions(List.copyOf(found.places().keySet()));
        places = found.places().values().stream().mapToInt(Integer::intValue).toArray();
        waiting.clear();
    }

    /** Speaks of the line that came nearest to a header. */
    private void refuseHeader() {
        if (waiting.isEmpty()) {
            throw new Refusal("imports.refusal.empty-file");
        }
        var nearest =
                Collections.max(
                        waiting,
                        java.util.Comparator.<Waiting>comparingInt(it ->
                                        HeaderRow.of(target, it.line, it.cells).places().size())
                                .thenComparing(it -> -it.line));
        HeaderRow.of(target, nearest.line, nearest.cells)
                .refuseUnlessSound(target, limits, nearest.cells);
    }

    private void row(HeaderRow header, int number, @Nullable String[] cells, boolean last) {
        if (rows.size() >= limits.rows()) {
            throw new Refusal("imports.refusal.too-many-rows", limits.rows());
        }
        var values = new String[places.length];
        for (int i = 0; i < places.length; i++) {
            values[i] =
                    places[i] < cells.length
                            ? texts.shared(CellText.staged(cells[places[i]], limits.cellLength()))
                            : "";
        }
        rows.add(new ImportRow(number, Cells.of(positions, values)));
        progress.done(rows.size());
        int filled = filled(cells);
        if (filled > header.width()) {
            messages.add(
                    RowMessage.wrong(
                            number, "", "imports.wrong.extra-cells", filled, header.width()));
        } else if (last && cells.length < header.width()) {
            messages.add(
                    RowMessage.wrong(
                            number, "", "imports.wrong.cut-off", cells.length, header.width()));
        }
    }

    private void addOddities(TableFile file) {
        var byLine = new java.util.TreeMap<Integer, ImportRow>();
        if (!file.oddities().isEmpty()) {
            rows.forEach(row -> byLine.put(row.line(), row));
        }
        int left = limits.rows();
        for (var oddity : file.oddities()) {
            var name = columnIn(oddity);
            if (name.isEmpty()) {
                continue;
            }
            for (int line :
                    byLine.subMap(oddity.firstRow(), true, oddity.lastRow(), true).keySet()) {
                if (left-- > 0) {
                    messages.add(RowMessage.odd(line, name, oddity.key(), oddity.reference()));
                }
            }
        }
    }

    private String columnIn(TableFile.Oddity oddity) {
        int i = 0;
        for (var name : positions.keySet()) {
            int place = places[i++];
            if (place >= oddity.firstColumn() && place <= oddity.lastColumn()) {
                return name;
            }
        }
        return "";
    }

    private static boolean isBlank(@Nullable String[] cells) {
        return filled(cells) == 0;
    }

    static int filled(@Nullable String[] cells) {
        for (int i = cells.length; i > 0; i--) {
            var cell = cells[i - 1];
            if (cell != null && !cell.isBlank() && !cell.equals("\u00a0")) {
                return i;
            }
        }
        return 0;
    }

    private record Waiting(int line, @Nullable String[] cells) {}
}
