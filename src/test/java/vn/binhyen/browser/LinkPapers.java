package vn.binhyen.browser;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;

import javax.imageio.ImageIO;

/** Reads codes of links as a phone would, from the page and from the slips it prints. */
final class LinkPapers {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private LinkPapers() {}

    /** The address in the code of the slip, printed from what the page hands back. */
    static String printed(Page page, String name) throws Exception {
        var form = page.locator("form[action$='slips.pdf']");
        var fields =
                FormData.create()
                        .set("_csrf", form.locator("[name=_csrf]").inputValue())
                        .set("secrets", form.locator("[name=secrets]").inputValue());
        var pdf =
                page.request()
                        .post(form.getAttribute("action"), RequestOptions.create().setForm(fields))
                        .body();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve(name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 200);
            ImageIO.write(image, "png", PICTURES.resolve(name + ".png").toFile());
            return decoded(image);
        }
    }

    /** The address in a code that stands in the page as a data: address. */
    static String decoded(String dataAddress) throws Exception {
        var content = Base64.getDecoder().decode(dataAddress.split(",", 2)[1]);
        return decoded(ImageIO.read(new ByteArrayInputStream(content)));
    }

    private static String decoded(BufferedImage image) throws Exception {
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }
}
