package vn.binhyen.documents;

import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import java.util.Base64;
import java.util.List;

/** Prints slips to cut and hand out: on each one name and the code that opens its page. */
@Component
public class LinkSlips {

    private static final String STYLES =
            """
            @page { size: A4 portrait; margin: 12mm 15mm; }
            body { margin: 0; font: 11pt/1.3 "Liberation Serif"; color: #000; }
            p { margin: 0 0 1.2mm; } h1 { margin: 0 0 1.5mm; font-size: 14pt; } h2 { margin: 0 0 1.5mm; font-size: 13pt; }
            .slip { width: 100%; border-collapse: collapse; page-break-inside: avoid; border-bottom: 0.75pt dashed #000; }
            .slip td { height: 62mm; padding: 2mm 0; vertical-align: middle; } .qr { width: 50mm; text-align: right; }
            .qr img { width: 46mm; height: 46mm; } .link { font-family: "Liberation Serif"; font-size: 9pt; }
            .small { font-size: 9.5pt; }
            """;

    private final PagePdf pdf;

    LinkSlips(PagePdf pdf) {
        this.pdf = pdf;
    }

    /** The slips in their order, four a page. */
    public byte[] print(String title, List<Slip> slips) {
        var out =
                new StringBuilder(
                        "<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>");
        out.append(text(title)).append("</title><style>").append(STYLES);
        out.append("</style></head><body>");
        slips.forEach(it -> slip(out, it));
        return pdf.write(out.append("</body></html>").toString());
    }

    private static void slip(StringBuilder out, Slip slip) {
        out.append("<table class=\"slip\"><tr><td><h1>").append(text(slip.name()));
        out.append("</h1><h2>").append(text(slip.occasion())).append("</h2>");
        slip.lines().forEach(it -> out.append("<p>").append(text(it)).append("</p>"));
        out.append("<p class=\"link\">").append(text(slip.address()));
        out.append("</p><p class=\"small\">").append(text(slip.note()));
        out.append("</p></td><td class=\"qr\"><img alt=\"\" src=\"data:image/png;base64,");
        out.append(Base64.getEncoder().encodeToString(QrCode.png(slip.address())));
        out.append("\"/></td></tr></table>");
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    /**
     * What stands on a slip.
     *
     * @param name whose it is
     * @param occasion what it is for
     * @param lines what to do and until when
     * @param note in small letters below the address
     */
    public record Slip(
            String name, String occasion, List<String> lines, String address, String note) {}
}
