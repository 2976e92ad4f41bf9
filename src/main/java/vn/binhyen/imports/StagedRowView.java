package vn.binhyen.imports;

import java.util.List;

/** A row of a preview with what is said about it. */
public record StagedRowView(int line, List<CellView> cells, List<RowWord> words) {

    /** One cell; {@code wrong} and {@code odd} say whether something is said about it. */
    public record CellView(String column, String text, boolean wrong, boolean odd) {}

    /**
     * Something said about a row.
     *
     * @param column the cell it is about; empty for the row as a whole
     * @param value the text of that cell
     */
    public record RowWord(int line, String column, boolean warning, String value, String text) {}
}
