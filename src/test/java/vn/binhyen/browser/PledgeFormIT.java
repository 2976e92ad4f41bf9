package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Duration;

/**
 * An officer makes a link, an institution registers through its code on a phone, the link is
 * revoked.
 */
@BrowserTest
class PledgeFormIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String SCHOOL = "Trường THCS Bình Thạnh";

    @Autowired Scene scene;
    @Autowired JdbcClient jdbc;

    @Test
    void fromThePrintedCodeToTheRevokedLink() throws Exception {
        scene.set();
        org.awaitility.Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from pledges.institution")
                                        .query(Long.class)
                                        .single()
                                > 0);
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.PLANNER);
            page.navigate("/pledges/new");
            page.locator("#theme").fill("Nhà trường vì bình yên");
            page.locator("#startsOn").fill("01/01/2024");
            page.locator("#endsOn").fill("31/12/2024");
            page.locator("#goodDeeds")
                    .fill("Không có bạo lực học đường\nTuyên truyền an toàn giao thông");
            button(page, "Mở đợt").click();
            var drive = page.url();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions()
                                    .setName("Cơ quan, doanh nghiệp, nhà trường"))
                    .click();
            var list = page.url();
            button(page, "Tạo liên kết: " + SCHOOL).click();
            assertThat(page.locator("h1")).hasText("Đã tạo 1 liên kết");
            picture(page, "pledge-links-made-1280");
            var address = LinkPapers.decoded(page.locator("main img").getAttribute("src"));
            assertThat(page.locator("main section a")).hasText(address);
            assertThat(address).startsWith(scene.origin() + "/pledge-forms/");
            assertThat(LinkPapers.printed(page, "pledge-slips")).isEqualTo(address);

            var phone =
                    officers.window(it -> it.setViewportSize(390, 844).setJavaScriptEnabled(false));
            phone.navigate(address);
            assertThat(phone.locator("h1")).hasText("Nhà trường vì bình yên");
            assertThat(phone.locator("main")).containsText(SCHOOL);
            assertThat(phone.locator("header a")).hasCount(0);
            phone.locator("input[name^=p-]").nth(0).fill("ba mươi");
            button(phone, "Gửi đăng ký").click();
            assertThat(phone.locator(".by-errors")).containsText("Ghi số nguyên không âm");
            picture(phone, "pledge-form-refused-390");
            phone.locator("input[name^=i-]").nth(0).check();
            phone.locator("input[name^=p-]").nth(0).fill("25");
            phone.locator("input[name^=p-]").nth(1).fill("1.030");
            button(phone, "Gửi đăng ký").click();
            assertThat(phone.locator("h1")).hasText("Biên nhận đăng ký");
            assertThat(phone.locator("tr.is-total")).containsText("1.055");
            assertThat(phone.locator("dl")).containsText("/1");
            picture(phone, "pledge-form-receipt-390");
            assertThat(phone.context().cookies()).isEmpty();

            page.navigate(drive);
            assertThat(page.locator("main")).containsText("Cơ quan, doanh nghiệp, nhà trường");
            assertThat(row(page, "Cá nhân")).containsText("1.055");
            page.navigate(list);
            assertThat(row(page, SCHOOL)).containsText("Tự đăng ký");
            assertThat(row(page, SCHOOL)).containsText("Xã Bình Thạnh");
            assertThat(row(page, SCHOOL)).containsText("Văn phòng thường trực tỉnh");
            picture(page, "pledge-institutions-1280");
            button(page, "Thu hồi: " + SCHOOL).click();
            assertThat(row(page, SCHOOL)).containsText("Đã thu hồi");

            phone.navigate(address);
            assertThat(phone.locator("main")).containsText("đã bị thu hồi");
            picture(phone, "pledge-form-revoked-390");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator row(Page page, String head) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(head)).first();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + ".png")));
    }
}
