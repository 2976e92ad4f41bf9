package vn.binhyen.documents;

import java.io.IOException;
import java.util.List;

/** Lays certificates out in Word, a framed page on its side each. Lengths are twips (1/20 pt). */
final class CertificatePages {

    private static final int LINE = 13_800;
    private static final int HALF = LINE / 2;
    private static final String PAGE =
            "<w:sectPr><w:type w:val=\"nextPage\"/><w:pgSz w:w=\"16838\" w:h=\"11906\""
                    + " w:orient=\"landscape\"/><w:pgMar w:top=\"1134\" w:right=\"1519\""
                    + " w:bottom=\"1134\" w:left=\"1519\" w:header=\"567\" w:footer=\"567\""
                    + " w:gutter=\"0\"/><w:pgBorders w:offsetFrom=\"page\">"
                    + border("top")
                    + border("left")
                    + border("bottom")
                    + border("right")
                    + "</w:pgBorders><w:vAlign w:val=\"center\"/></w:sectPr>";

    private final WordXml xml;
    private final PaperWording wording;

    CertificatePages(WordXml xml, PaperWording wording) {
        this.xml = xml;
        this.wording = wording;
    }

    void write(List<Certificate> certificates) throws IOException {
        xml.open();
        for (int i = 0; i < certificates.size(); i++) {
            page(certificates.get(i), i > 0);
        }
        xml.raw(PAGE);
        xml.close();
    }

    private void page(Certificate it, boolean behindAnother) throws IOException {
        xml.paragraph("Nation", behindAnother ? "<w:pageBreakBefore/>" : "", wording.nation());
        xml.paragraph("Motto", wording.motto());
        xml.rule("Rule", LINE, 3290);
        filled("CertificateAuthority", it.authority());
        filled("CertificateAct", it.act());
        filled("CertificateTitle", it.title());
        filled("CertificateHolder", it.holder());
        filled("CertificateWhere", it.where());
        filled("CertificateMerit", it.merit());
        xml.frame(HALF, LINE - HALF);
        xml.cell(HALF, 1, false);
        xml.paragraph("CertificateBook", it.decision());
        xml.paragraph("CertificateBook", it.book());
        xml.raw("</w:tc>");
        xml.cell(LINE - HALF, 1, false);
        xml.paragraph("PlaceAndDate", it.place() + ", " + wording.date(it.date()));
        for (var capacity : it.capacity()) {
            xml.paragraph("Capacity", capacity);
        }
        xml.paragraph("Capacity", it.post());
        xml.paragraph("Signer", it.signer());
        xml.raw("</w:tc></w:tr></w:tbl>");
        xml.paragraph("Gap", "");
    }

    private void filled(String style, String text) throws IOException {
        if (!text.isEmpty()) {
            xml.paragraph(style, text);
        }
    }

    private static String border(String side) {
        return "<w:"
                + side
                + " w:val=\"thinThickSmallGap\" w:sz=\"24\" w:space=\"24\" w:color=\"B3141B\"/>";
    }
}
