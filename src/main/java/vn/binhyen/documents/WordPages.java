package vn.binhyen.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Lays a paper out in Word: head, title, body, signature, annexes. Lengths are twips (1/20 pt). */
final class WordPages {

    private static final int LINE = 9354; // A4 less 30 and 15 mm
    private static final int WIDE_LINE = 14570; // on its side, less 20 and 20 mm
    private static final int LEFT = 3554;
    private static final int RIGHT = LINE - LEFT;

    private final WordXml xml;
    private final PaperWording wording;

    WordPages(WordXml xml, PaperWording wording) {
        this.xml = xml;
        this.wording = wording;
    }

    void write(OfficialDocument paper) throws IOException {
        xml.open();
        head(paper);
        title(paper);
        for (var block : Ending.of(paper.body())) {
            block(block, LINE);
        }
        signature(paper);
        var annexes = new ArrayList<>(paper.annexes());
        if (annexes.isEmpty()) {
            xml.raw(section(false));
        } else {
            sectionBreak(false);
            var last = annexes.removeLast();
            for (var annex : annexes) {
                annex(annex, paper);
                sectionBreak(annex.landscape());
            }
            annex(last, paper);
            xml.raw(section(last.landscape()));
        }
        xml.close();
    }

    private void head(OfficialDocument paper) throws IOException {
        xml.frame(LEFT, RIGHT);
        xml.cell(LEFT, 1, false);
        if (paper.parent() != null) {
            xml.paragraph("Parent", paper.parent());
        }
        xml.paragraph("Issuer", paper.issuer());
        xml.rule("Rule", LEFT, 1360);
        xml.raw("</w:tc>");
        xml.cell(RIGHT, 1, false);
        xml.paragraph("Nation", wording.nation());
        xml.paragraph("Motto", wording.motto());
        xml.rule("Rule", RIGHT, 3290);
        xml.raw("</w:tc></w:tr><w:tr><w:trPr><w:cantSplit/></w:trPr>");
        xml.cell(LEFT, 1, false);
        xml.paragraph("Number", wording.number(paper));
        if (paper.type() == null) {
            xml.paragraph("About", wording.about(paper));
        }
        xml.raw("</w:tc>");
        xml.cell(RIGHT, 1, false);
        xml.paragraph("PlaceAndDate", wording.placeAndDate(paper));
        xml.raw("</w:tc></w:tr></w:tbl>");
    }

    private void title(OfficialDocument paper) throws IOException {
        if (paper.type() != null) {
            xml.paragraph("TypeName", paper.type());
            xml.paragraph("Subject", paper.subject());
            xml.rule("TitleRule", LINE, 2600);
        }
        var names = paper.addressees();
        if (names.size() == 1) {
            xml.paragraph("To", wording.to() + " " + Texts.unmarked(names.getFirst()) + ".");
        } else if (!names.isEmpty()) {
            xml.paragraph("ToMany", wording.to());
            for (var name : Texts.enumerated(names)) {
                xml.paragraph("ToEach", name);
            }
        }
        if (paper.type() == null || !names.isEmpty()) {
            xml.paragraph("Gap", "");
        }
    }

    private void block(Block block, int line) throws IOException {
        switch (block) {
            case Block.Heading(var level, var text) ->
                    xml.paragraph("Heading" + Math.clamp(level, 1, 3), text);
            case Block.Paragraph(var text) -> xml.paragraph("Body", text);
            case Block.Bullets(var items) -> {
                for (var item : items) {
                    xml.paragraph("Body", "- " + item);
                }
            }
            case Block.Centred(var text) -> xml.paragraph("Centred", text);
            case Block.Grounds(var items) -> {
                for (var item : Texts.grounds(items)) {
                    xml.paragraph("Ground", item);
                }
            }
            case Block.Article(var label, var text) -> xml.led("Body", label + " ", text);
            case Block.Table table -> {
                new WordTable(xml, table, line).write();
                xml.paragraph("Gap", "");
            }
        }
    }

    private void signature(OfficialDocument paper) throws IOException {
        var beside = paper.beside();
        xml.paragraph("Gap", "<w:keepNext/>", "");
        xml.frame(LINE / 2, LINE - LINE / 2);
        xml.cell(LINE / 2, 1, false);
        if (beside == null) {
            recipients(paper.recipients());
        } else {
            signer(beside);
        }
        xml.raw("</w:tc>");
        xml.cell(LINE - LINE / 2, 1, false);
        signer(paper.signature());
        xml.raw("</w:tc></w:tr></w:tbl>");
        if (beside != null) {
            recipients(paper.recipients());
        }
    }

    private void recipients(List<String> names) throws IOException {
        if (names.isEmpty()) {
            xml.paragraph("Recipient", "");
            return;
        }
        xml.paragraph("RecipientsTitle", wording.recipients());
        for (var name : Texts.enumerated(names)) {
            xml.paragraph("Recipient", name);
        }
    }

    private void signer(OfficialDocument.Signature signature) throws IOException {
        for (var capacity : signature.capacity()) {
            xml.paragraph("Capacity", capacity);
        }
        xml.paragraph("Capacity", signature.post());
        xml.paragraph("Signer", signature.name());
    }

    private void annex(OfficialDocument.Annex annex, OfficialDocument paper) throws IOException {
        var line = annex.landscape() ? WIDE_LINE : LINE;
        xml.paragraph("AnnexLabel", annex.label());
        xml.paragraph("Subject", annex.title());
        xml.paragraph("AttachedTo", wording.attachedTo(paper));
        xml.rule("TitleRule", line, 2600);
        for (var block : annex.blocks()) {
            block(block, line);
        }
    }

    private void sectionBreak(boolean landscape) throws IOException {
        xml.paragraph("Gap", section(landscape), "");
    }

    /** Pages are counted anew in each annex; the first of a section shows no number. */
    private static String section(boolean landscape) {
        var page =
                landscape
                        ? "<w:pgSz w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"/><w:pgMar w:top=\"1701\" w:right=\"1134\" w:bottom=\"851\" w:left=\"1134\" w:header=\"851\" w:footer=\"567\" w:gutter=\"0\"/>"
                        : "<w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"851\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/>";
        return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader\"/>"
                + "<w:type w:val=\"nextPage\"/>"
                + page
                + "<w:pgNumType w:start=\"1\"/><w:titlePg/></w:sectPr>";
    }

    /** Widths in twips that share out the line. */
    static List<Integer> shares(List<Block.Column> columns, int line) {
        var all = columns.stream().mapToInt(Block.Column::width).sum();
        var widths = new ArrayList<Integer>();
        var left = line;
        for (var column : columns.subList(0, columns.size() - 1)) {
            var width = line * column.width() / all;
            widths.add(width);
            left -= width;
        }
        widths.add(left);
        return widths;
    }
}
