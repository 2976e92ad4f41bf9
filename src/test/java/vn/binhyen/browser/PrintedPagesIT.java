package vn.binhyen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Prints the lists as Chromium does and reads what is on the paper. */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class PrintedPagesIT {

    /** The width of the writing on A4 between the margins of the stylesheet, in CSS pixels. */
    private static final int UPRIGHT = 661;

    private static final int WIDE = 1031;

    private static final String CUT =
            """
            () => [...document.querySelectorAll('main *')]
                .filter((it) => it.getClientRects().length && !it.closest('.visually-hidden') && it.getBoundingClientRect().right > window.innerWidth + 2)
                .slice(0, 5).map((it) => it.tagName + '.' + it.className + ': ' + it.textContent.slice(0, 40))
            """;

    @Autowired Samples samples;

    private Map<String, ?> ids = Map.of();
    private @org.jspecify.annotations.Nullable Officers officers;

    @BeforeAll
    void set() throws IOException {
        ids = samples.set();
        officers = Officers.at(samples.origin());
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(officers).close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/campaigns/{campaign}/board?round={round2}&state=overdue",
                "/campaigns/{campaign}/rollup?round={round2}",
                "/rounds/{round2}/late",
                "/units",
                "/bodies",
                "/campaigns/{campaign}",
                "/campaigns",
                "/documents",
                "/indicators",
                "/pledges/{drive}/units/{binhThanh}/institutions",
                "/rounds/{round2}/reports/{anLoc}"
            })
    void aPrintedListNamesItsIssuerItsTimeAndItsPagesAndIsNotCut(String address)
            throws IOException {
        var page = Objects.requireNonNull(officers).as(Scene.PLANNER);
        page.setViewportSize(address.contains("rollup") ? WIDE : UPRIGHT, 900);
        page.navigate(new PageLine("", "", "", address).filled(ids));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        var cut = (List<?>) page.evaluate(CUT);
        var printed = text(page.pdf(pdf(address)));
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

        assertThat(cut).isEmpty();
        assertThat(printed)
                .contains("Văn phòng thường trực tỉnh", "Tỉnh Lam Giang", "In lúc 14:", "1/")
                .doesNotContain("Đăng xuất", "Nhập dữ liệu", "Xuất Excel", "Lọc\n");
        if (address.contains("state=overdue")) {
            assertThat(printed).contains("Trạng thái: Quá hạn");
        }
    }

    private static Page.PdfOptions pdf(String address) {
        var name = address.replaceAll("[^a-z]+", "-");
        return new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(Path.of("target", "screenshots", "printed", name + ".pdf"));
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            return java.text.Normalizer.normalize(
                    new PDFTextStripper().getText(document), java.text.Normalizer.Form.NFC);
        }
    }
}
