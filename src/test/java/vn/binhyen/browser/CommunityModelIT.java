package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;

/** A model is proposed, inaugurated by a decision and replicated in another commune. */
@BrowserTest
class CommunityModelIT {

    private static final String MODEL = "Tổ thuyền an ninh xã hội";

    @Autowired Scene scene;

    @Test
    void aModelIsProposedInauguratedAndReplicated() throws IOException {
        scene.set();
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.PLANNER);
            page.navigate("/models");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Đề xuất mô hình"))
                    .first()
                    .click();
            page.locator("#name").fill(MODEL);
            page.locator("#code").fill("TT-01");
            page.locator("#owner").fill("HLHPN");
            page.getByLabel("Ven biển").check();
            page.locator("#hostCode").fill("38101");
            page.locator("#sites").fill("38101");
            click(page, "Ghi đề xuất");
            assertThat(page.locator(".by-errors")).containsText("Ghi ngày");
            assertThat(page.locator("#name")).hasValue(MODEL);
            page.locator("#on").fill("05/02/2024");
            click(page, "Ghi đề xuất");

            assertThat(page.locator("h1")).hasText(MODEL);
            assertThat(page.locator("main")).containsText("Hội Liên hiệp Phụ nữ tỉnh");
            link(page, "Ra mắt");
            page.locator("#on").fill("20/03/2024");
            page.locator("#decisionNumber").fill("25/QĐ-UBND");
            page.locator("#decisionDate").fill("15/03/2024");
            click(page, "Ghi ra mắt");
            assertThat(page.locator(".by-head")).containsText("Đã ra mắt");
            assertThat(page.locator(".by-time")).containsText("25/QĐ-UBND");

            link(page, "Nhân rộng");
            page.locator("#code").fill("TT-02");
            page.locator("#owner").fill("Hội Nông dân xã Bình Thạnh");
            page.locator("#hostCode").fill("38202");
            page.locator("#sites").fill("38202; 38201");
            page.locator("#on").fill("10/06/2024");
            click(page, "Ghi nhân rộng");

            assertThat(page.locator(".by-head")).containsText("2 điểm");
            page.locator(".by-dl").getByRole(AriaRole.LINK).click();
            assertThat(page.locator(".by-head")).containsText("Đã nhân rộng");
            assertThat(page.locator(".by-time")).containsText("Xã Bình Thạnh");
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
