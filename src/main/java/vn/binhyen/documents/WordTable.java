package vn.binhyen.documents;

import java.io.IOException;
import java.util.List;

/** A ruled table in Word: head on every page, rows kept whole. */
final class WordTable {

    private final WordXml xml;
    private final Block.Table table;
    private final List<Integer> widths;
    private final String size;

    WordTable(WordXml xml, Block.Table table, int line) {
        this.xml = xml;
        this.table = table;
        this.widths = WordPages.shares(table.columns(), line);
        this.size = size(TableSize.of(table));
    }

    void write() throws IOException {
        xml.table("Grid", widths);
        xml.raw("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (var i = 0; i < widths.size(); i++) {
            xml.cell(widths.get(i), 1, true);
            cell(Block.Align.CENTRE, true, table.columns().get(i).head());
        }
        xml.raw("</w:tr>");
        for (var row : table.rows()) {
            row(row);
        }
        xml.raw("</w:tbl>");
    }

    private void row(Block.Row row) throws IOException {
        xml.raw("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        var columns = table.columns();
        var cells = Math.min(row.cells().size(), columns.size());
        for (var i = 0; i < cells; i++) {
            var span = i == cells - 1 ? columns.size() - i : 1;
            var width = widths.subList(i, i + span).stream().mapToInt(Integer::intValue).sum();
            xml.cell(width, span, false);
            cell(
                    span > 1 ? Block.Align.LEFT : columns.get(i).align(),
                    row.strong(),
                    row.cells().get(i));
        }
        xml.raw("</w:tr>");
    }

    private void cell(Block.Align align, boolean strong, String text) throws IOException {
        xml.raw(
                switch (align) {
                    case LEFT -> "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/></w:pPr>";
                    case CENTRE ->
                            "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"center\"/></w:pPr>";
                    case RIGHT ->
                            "<w:p><w:pPr><w:pStyle w:val=\"Cell\"/><w:jc w:val=\"right\"/></w:pPr>";
                });
        if (!text.isEmpty()) {
            xml.run(strong ? "<w:b/>" + size : size, text);
        }
        xml.raw("</w:p></w:tc>");
    }

    private static String size(double points) {
        return points == TableSize.USUAL
                ? ""
                : "<w:sz w:val=\"%d\"/>".formatted((int) (points * 2));
    }
}
