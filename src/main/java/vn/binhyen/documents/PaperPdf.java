package vn.binhyen.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Writes a paper as PDF with the bundled Liberation Serif, whose letters are as wide as those of
 * Times New Roman.
 *
 * <p>Each annex is a piece of its own, joined at the end: it counts its own pages and may lie on
 * its side.
 */
final class PaperPdf {

    private final PaperWording wording;
    private final String upright = styles("paper-upright.css");
    private final String wide = styles("paper-wide.css");
    private final Map<String, byte[]> faces =
            Map.of(
                    "Regular", face("Regular"),
                    "Bold", face("Bold"),
                    "Italic", face("Italic"),
                    "BoldItalic", face("BoldItalic"));

    PaperPdf(PaperWording wording) {
        this.wording = wording;
    }

    byte[] write(OfficialDocument paper) {
        try {
            var first = render(new PageHtml(wording).paper(paper, upright));
            var pieces = new ArrayList<byte[]>();
            pieces.add(first);
            for (var annex : paper.annexes()) {
                var html =
                        new PageHtml(wording)
                                .annex(annex, paper, annex.landscape() ? wide : upright);
                pieces.add(render(html));
            }
            return joined(pieces);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Several files as one, in their order. */
    byte[] joined(List<byte[]> pieces) {
        if (pieces.size() == 1) {
            return pieces.getFirst();
        }
        try {
            var merger = new PDFMergerUtility();
            pieces.forEach(piece -> merger.addSource(new RandomAccessReadBuffer(piece)));
            var joined = new ByteArrayOutputStream();
            merger.setDestinationStream(joined);
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return joined.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A page that brings its own styles. */
    byte[] page(String html) {
        try {
            return render(html);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] render(String html) throws IOException {
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder();
        font(builder, "Regular", 400, FontStyle.NORMAL);
        font(builder, "Bold", 700, FontStyle.NORMAL);
        font(builder, "Italic", 400, FontStyle.ITALIC);
        font(builder, "BoldItalic", 700, FontStyle.ITALIC);
        builder.withHtmlContent(html, null);
        builder.toStream(out);
        builder.run();
        return out.toByteArray();
    }

    private void font(PdfRendererBuilder builder, String face, int weight, FontStyle style) {
        var bytes = Objects.requireNonNull(faces.get(face));
        builder.useFont(
                () -> new ByteArrayInputStream(bytes), "Liberation Serif", weight, style, true);
    }

    private static String styles(String page) {
        return new String(resource(page), StandardCharsets.UTF_8)
                + new String(resource("paper.css"), StandardCharsets.UTF_8);
    }

    private static byte[] face(String name) {
        return resource("fonts/LiberationSerif-" + name + ".ttf");
    }

    private static byte[] resource(String name) {
        try (var in =
                Objects.requireNonNull(
                        PaperPdf.class.getResourceAsStream("/documents/" + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
