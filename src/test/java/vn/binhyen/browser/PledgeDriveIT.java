package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.nio.file.Files;
import java.nio.file.Path;

/** A drive is opened, its sheet printed, entered where its code leads, and looked at. */
@BrowserTest
class PledgeDriveIT {

    private static final Path PICTURES = Path.of("target", "screenshots");

    @Autowired Scene scene;

    @Test
    void fromTheOpenedDriveToWhatWasKept() throws Exception {
        scene.set();
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.PLANNER);
            page.navigate("/pledges/new");
            page.locator("#theme").fill("Vì bình yên cuộc sống");
            page.locator("#startsOn").fill("01/07/2024");
            page.locator("#endsOn").fill("30/09/2024");
            click(page, "Mở đợt");
            assertThat(page.locator(".by-errors")).containsText("ít nhất một việc tốt");
            assertThat(page.locator("#theme")).hasValue("Vì bình yên cuộc sống");
            page.locator("#goodDeeds").fill("Hòa giải mâu thuẫn\nTuần tra thôn xóm");
            click(page, "Mở đợt");
            assertThat(page.locator("h1")).hasText("Vì bình yên cuộc sống");
            var drive = page.url();

            page.navigate(printed(page, drive + "/units/" + scene.unit("3820201")));
            assertThat(page.locator("main")).containsText("Tổ ANXH-01");
            var cells = page.locator("td input[name^=r-]");
            assertThat(cells).hasCount(4);
            cells.nth(0).fill("50");
            page.locator("#control").fill("50");
            click(page, "Lưu phiếu");
            assertThat(page.locator(".by-errors")).containsText("nhiều hơn số hiện có 42");
            // by keys alone, in the order of the paper
            cells.nth(0).fill("38");
            cells.nth(0).press("Enter");
            page.keyboard().type("12");
            page.keyboard().press("Enter");
            page.keyboard().type("25");
            page.locator("#control").fill("75");
            click(page, "Lưu phiếu");
            assertThat(page.locator("[role=status]")).containsText("tổng 75");
            assertThat(cells.nth(2)).hasValue("25");

            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiểm tra thực hiện"))
                    .click();
            page.locator("input[name^=c-]").first().fill("20");
            page.locator("input[name^=k-]").first().fill("18");
            click(page, "Lưu kết quả");
            assertThat(page.locator("tbody tr").first()).containsText("20/38");

            page.navigate(drive);
            var households = page.locator("tbody tr").first();
            assertThat(households).containsText("90,5");
            assertThat(households).containsText("63");
            assertThat(households).containsText("18 (90");
        }
    }

    /** The address in the code of the first page of the printed sheets. */
    private static String printed(Page page, String unit) throws Exception {
        var pdf = page.request().get(unit + "/sheets.pdf").body();
        Files.createDirectories(PICTURES);
        Files.write(PICTURES.resolve("pledge-sheet.pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var image = new PDFRenderer(document).renderImageWithDPI(0, 300);
            javax.imageio.ImageIO.write(
                    image, "png", PICTURES.resolve("pledge-sheet.png").toFile());
            int width = image.getWidth();
            int height = image.getHeight();
            var pixels = image.getRGB(0, 0, width, height, null, 0, width);
            var address =
                    new QRCodeReader()
                            .decode(
                                    new BinaryBitmap(
                                            new HybridBinarizer(
                                                    new RGBLuminanceSource(width, height, pixels))))
                            .getText();
            assertThat(address).startsWith(unit + "/sheet?").contains("group=ANXH-01");
            return address;
        }
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
