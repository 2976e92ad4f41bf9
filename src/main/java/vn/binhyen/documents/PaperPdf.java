package vn.binhyen.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;

import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
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

    private final Wording wording;
    private final SpringTemplateEngine templates = new SpringTemplateEngine();
    private final Map<String, byte[]> faces =
            Map.of(
                    "Regular", face("Regular"),
                    "Bold", face("Bold"),
                    "Italic", face("Italic"),
                    "BoldItalic", face("BoldItalic"));

    PaperPdf(Wording wording) {
        this.wording = wording;
        var resolver = new ClassLoaderTemplateResolver();
        resolver.setPrefix("templates/");
        resolver.setSuffix(".html");
        resolver.setCharacterEncoding("UTF-8");
        templates.setTemplateResolver(resolver);
    }

    byte[] write(OfficialDocument paper) {
        try {
            var first = render("documents/paper", Map.of("paper", paper));
            if (paper.annexes().isEmpty()) {
                return first;
            }
            var merger = new PDFMergerUtility();
            merger.addSource(new RandomAccessReadBuffer(first));
            for (var annex : paper.annexes()) {
                merger.addSource(
                        new RandomAccessReadBuffer(
                                render("documents/annex", Map.of("paper", paper, "annex", annex))));
            }
            var joined = new ByteArrayOutputStream();
            merger.setDestinationStream(joined);
            merger.mergeDocuments(IOUtils.createMemoryOnlyStreamCache());
            return joined.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] render(String template, Map<String, Object> model) throws IOException {
        var context = new Context(Locale.of("vi"), model);
        context.setVariable("wording", wording);
        context.setVariable("layout", new PaperLayout());
        var html = templates.process(template, context);
        var out = new ByteArrayOutputStream(64 * 1024);
        var builder = new PdfRendererBuilder();
        builder.useFastMode();
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

    private static byte[] face(String name) {
        try (var in =
                Objects.requireNonNull(
                        PaperPdf.class.getResourceAsStream(
                                "/documents/fonts/LiberationSerif-" + name + ".ttf"))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
