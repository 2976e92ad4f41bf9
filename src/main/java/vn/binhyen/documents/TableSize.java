package vn.binhyen.documents;

/** The size of letters in a table: 12 pt, smaller where many columns share the line. */
final class TableSize {

    static final double USUAL = 12;

    private TableSize() {}

    static double of(Block.Table table) {
        var columns = table.columns().size();
        if (columns <= 9) {
            return USUAL;
        }
        if (columns <= 14) {
            return 10;
        }
        return columns <= 24 ? 8 : 5.5;
    }
}
