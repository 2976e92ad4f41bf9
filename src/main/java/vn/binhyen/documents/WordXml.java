package vn.binhyen.documents;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The few elements of WordprocessingML a paper needs; every text is escaped here. */
final class WordXml {

    private final Writer out;

    WordXml(Writer out) {
        this.out = out;
    }

    void raw(String xml) throws IOException {
        out.write(xml);
    }

    void open() throws IOException {
        raw(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:document"
                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><w:body>");
    }

    void close() throws IOException {
        raw("</w:body></w:document>");
    }

    /** A paragraph in a named style. */
    void paragraph(String style, String text) throws IOException {
        paragraph(style, "", text);
    }

    /** A paragraph in a named style with properties of its own behind it. */
    void paragraph(String style, String properties, String text) throws IOException {
        out.write("<w:p><w:pPr><w:pStyle w:val=\"");
        out.write(style);
        out.write("\"/>");
        out.write(properties);
        out.write("</w:pPr>");
        if (!text.isEmpty()) {
            run("", text);
        }
        out.write("</w:p>");
    }

    /** A paragraph that begins with bold words. */
    void led(String style, String lead, String text) throws IOException {
        out.write("<w:p><w:pPr><w:pStyle w:val=\"" + style + "\"/></w:pPr>");
        run("<w:b/><w:bCs/>", lead);
        run("", text);
        out.write("</w:p>");
    }

    void run(String properties, String text) throws IOException {
        out.write("<w:r>");
        if (!properties.isEmpty()) {
            out.write("<w:rPr>" + properties + "</w:rPr>");
        }
        out.write("<w:t xml:space=\"preserve\">");
        escape(text);
        out.write("</w:t></w:r>");
    }

    /** A line of the given length (twips) in the middle of a room that wide. */
    void rule(String style, int room, int length) throws IOException {
        var side = Math.max(0, (room - length) / 2);
        paragraph(style, "<w:ind w:left=\"%d\" w:right=\"%d\"/>".formatted(side, side), "");
    }

    /** Opens a table without lines for two blocks side by side. */
    void frame(int left, int right) throws IOException {
        table("Frame", List.of(left, right));
        out.write("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
    }

    void table(String style, List<Integer> widths) throws IOException {
        out.write(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"%s\"/><w:tblW w:w=\"%d\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>"
                        .formatted(style, widths.stream().mapToInt(Integer::intValue).sum()));
        for (var width : widths) {
            out.write("<w:gridCol w:w=\"" + width + "\"/>");
        }
        out.write("</w:tblGrid>");
    }

    void cell(int width, int span, boolean middle) throws IOException {
        out.write("<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>");
        if (span > 1) {
            out.write("<w:gridSpan w:val=\"" + span + "\"/>");
        }
        if (middle) {
            out.write("<w:vAlign w:val=\"center\"/>");
        }
        out.write("</w:tcPr>");
    }

    private void escape(String text) throws IOException {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            switch (c) {
                case '&' -> out.write("&amp;");
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '\n', '\r', '\t' -> out.write(' ');
                default -> out.write(c);
            }
        }
    }
}
