package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Files;

/** A commune proposes villages and people; the province considers and decides; papers are read. */
@BrowserTest
class CommendationIT {

    @Autowired Scene scene;

    @Test
    void aListIsProposedConsideredAndDecided() throws IOException {
        scene.set();
        String address;
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.NEIGHBOUR);
            page.navigate("/commendations");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lập danh sách"))
                    .first()
                    .click();
            page.locator("#occasion").selectOption("AD_HOC");
            page.locator("#purpose").fill("Bảo đảm an ninh, trật tự lễ hội đền Trần");
            page.locator("#awardForm")
                    .selectOption(
                            new SelectOption()
                                    .setLabel("Giấy khen – Chủ tịch Ủy ban nhân dân cấp xã"));
            click(page, "Lập danh sách");
            page.locator("#people").fill("3");
            click(page, "Lưu");
            click(page, "Trình danh sách");
            assertThat(page.locator(".by-head")).containsText("Đã trình");
            address = page.url().replace(scene.origin(), "");
        }
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.PLANNER);
            page.navigate("/");
            assertThat(page.locator("main")).containsText("họp xét");
            page.navigate(address);
            page.locator("#number").fill("4");
            page.locator("#present").fill("7");
            page.locator("#inFavour").fill("8");
            click(page, "Ghi biên bản");
            assertThat(page.locator(".by-errors")).containsText("Số đồng ý");
            assertThat(page.locator("#inFavour")).hasValue("8");
            page.locator("#inFavour").fill("6");
            click(page, "Ghi biên bản");
            assertThat(page.locator("#number")).hasValue("1");
            click(page, "Ban hành quyết định");
            assertThat(page.locator(".by-head")).containsText("Đã quyết định");
            assertThat(page.locator("main")).containsText("1/QĐ-UBND");

            var download =
                    page.waitForDownload(() ->
                            page.locator("#van-ban")
                                    .locator("xpath=../..")
                                    .getByRole(AriaRole.LINK)
                                    .filter(new Locator.FilterOptions().setHasText("PDF"))
                                    .first()
                                    .click());
            try (var pdf = Loader.loadPDF(Files.readAllBytes(download.path()))) {
                Assertions.assertThat(new PDFTextStripper().getText(pdf))
                        .contains("QUYẾT ĐỊNH", "1/QĐ-UBND", "03 cá nhân")
                        .contains("lễ hội đền Trần", "điền ngoài hệ thống");
            }
        }
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
