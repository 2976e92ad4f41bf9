package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;

/** Finds the header of a file again, and how wide the file is. */
final class HeaderFinder implements TableFile.Visitor {

    private final ImportTarget target;
    private @Nullable HeaderRow header;
    private int width;
    private int widest;

    private HeaderFinder(ImportTarget target) {
        this.target = target;
    }

    static HeaderFinder in(TableFile file, ImportTarget target) {
        var finder = new HeaderFinder(target);
        file.read(finder);
        return finder;
    }

    @Override
    public void line(int number, @Nullable String[] cells, boolean last) {
        if (header != null) {
            widest = Math.max(widest, RowReading.filled(cells));
            return;
        }
        var candidate = HeaderRow.of(target, number, cells);
        if (candidate.serves(target)) {
            header = candidate;
            width = ownWidth(candidate, cells);
        }
    }

    HeaderRow header() {
        if (header == null) {
            throw new Refusal("imports.refusal.no-preview");
        }
        return header;
    }

    /**
     * How many columns are the file's own: those with cells, but without the column an earlier
     * round of mending left behind.
     */
    int width() {
        return widest > header().width() ? widest : width;
    }

    private static int ownWidth(HeaderRow header, @Nullable String[] cells) {
        int width = header.width();
        var end = width > 0 && width <= cells.length ? cells[width - 1] : null;
        return end != null && ErrorColumn.isHeader(end) ? width - 1 : width;
    }
}
