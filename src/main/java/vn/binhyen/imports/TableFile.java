package vn.binhyen.imports;

import org.jspecify.annotations.Nullable;

import java.util.List;

/** A file of rows, whatever its format. */
interface TableFile {

    /** {@code csv} or {@code xlsx}. */
    String kind();

    /** Hands every line over in order, empty ones and the header included. */
    void read(Visitor visitor);

    /** What is odd about the file beyond its cells, known once it has been read. */
    default List<Oddity> oddities() {
        return List.of();
    }

    /** Receives the lines of a file. */
    interface Visitor {

        /**
         * One line; {@code cells} may be shorter than the header.
         *
         * @param last whether the file ends in the middle of this line
         */
        void line(int number, @Nullable String[] cells, boolean last);
    }

    /** Something odd about a block of cells (rows from 1, columns from 0). */
    record Oddity(
            String key,
            String reference,
            int firstRow,
            int lastRow,
            int firstColumn,
            int lastColumn) {}
}
