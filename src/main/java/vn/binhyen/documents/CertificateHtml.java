package vn.binhyen.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lays certificates out as XHTML for the PDF, the twin of {@link CertificatePages}. */
final class CertificateHtml {

    private final PaperWording wording;
    private final String styles = styles();

    CertificateHtml(PaperWording wording) {
        this.wording = wording;
    }

    String of(List<Certificate> certificates) {
        var out = new StringBuilder(certificates.size() * 1_500);
        out.append("<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"vi\"><head><title>");
        line(out, certificates.isEmpty() ? "" : certificates.getFirst().title());
        out.append("</title><style>").append(styles).append("</style></head><body>");
        certificates.forEach(it -> page(out, it));
        return out.append("</body></html>").toString();
    }

    private void page(StringBuilder out, Certificate it) {
        out.append("<div class=\"page\"><div class=\"inner\">");
        element(out, "nation", wording.nation());
        element(out, "motto", wording.motto());
        out.append("<div class=\"rule\"></div>");
        element(out, "authority", it.authority());
        element(out, "act", it.act());
        element(out, "title", it.title());
        element(out, "holder", it.holder());
        element(out, "where", it.where());
        element(out, "merit", it.merit());
        out.append("<table class=\"foot\"><tr><td class=\"left\">");
        element(out, "book", it.decision());
        element(out, "book", it.book());
        out.append("</td><td class=\"right\">");
        element(out, "date", it.place() + ", " + wording.date(it.date()));
        it.capacity().forEach(capacity -> element(out, "post", capacity));
        element(out, "post", it.post());
        out.append("<div class=\"room\"></div>");
        element(out, "post", it.signer());
        out.append("</td></tr></table></div></div>");
    }

    private static void element(StringBuilder out, String style, String text) {
        if (!text.isEmpty()) {
            out.append("<div class=\"").append(style).append("\">");
            line(out, text);
            out.append("</div>");
        }
    }

    private static void line(StringBuilder out, String text) {
        out.append(PageHtml.escaped(text));
    }

    private static String styles() {
        try (var in =
                Objects.requireNonNull(
                        CertificateHtml.class.getResourceAsStream("/documents/certificate.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
