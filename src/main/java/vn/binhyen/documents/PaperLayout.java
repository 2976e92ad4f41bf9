package vn.binhyen.documents;

import java.util.List;

/** What the templates of the PDF ask about a piece of the body. */
final class PaperLayout {

    public List<Block> body(OfficialDocument paper) {
        return Ending.of(paper.body());
    }

    public List<String> enumerated(List<String> names) {
        return names.isEmpty() ? names : Texts.enumerated(names);
    }

    public String unmarked(String name) {
        return Texts.unmarked(name);
    }

    public String kind(Block block) {
        return switch (block) {
            case Block.Heading _ -> "heading";
            case Block.Paragraph _ -> "paragraph";
            case Block.Bullets _ -> "bullets";
            case Block.Table _ -> "table";
        };
    }

    /** Shares of the line in percent, for the columns. */
    public String share(Block.Table table, Block.Column column) {
        var all = table.columns().stream().mapToInt(Block.Column::width).sum();
        return "%d%%".formatted(Math.round(100.0 * column.width() / all));
    }

    /** The class that carries the size of letters of a table: {@code t12}, {@code t10} … */
    public String size(Block.Table table) {
        return "t" + (int) TableSize.of(table);
    }

    public int span(Block.Table table, Block.Row row, int cell) {
        return cell == row.cells().size() - 1 ? table.columns().size() - cell : 1;
    }

    public String align(Block.Table table, Block.Row row, int cell) {
        if (span(table, row, cell) > 1) {
            return "";
        }
        return switch (table.columns().get(cell).align()) {
            case LEFT -> "";
            case CENTRE -> "c";
            case RIGHT -> "n";
        };
    }
}
