package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.nio.file.Path;
import java.time.Duration;

/**
 * A school opens its file by the code on its slip, on a phone without script, hands it in, is sent
 * back once, hands it in again and is decided on.
 */
@BrowserTest
class RecognitionFormIT {

    private static final Path PICTURES = Path.of("target", "screenshots");
    private static final String SCHOOL = "Trường THCS Bình Thạnh";

    @Autowired Scene scene;
    @Autowired JdbcClient jdbc;

    @Test
    void fromThePrintedCodeToTheDecision() throws Exception {
        scene.set();
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from awards.institution where kind = 5")
                                        .query(Long.class)
                                        .single()
                                > 0);
        try (var officers = Officers.at(scene.origin())) {
            var planner = officers.as(Scene.PLANNER);
            int year = open(planner);
            var cycle = planner.url();
            var town = officers.as(Scene.TOWN);
            town.navigate(cycle);
            town.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Liên kết tự làm hồ sơ"))
                    .click();
            var links = town.url();
            click(town, "Tạo liên kết: " + SCHOOL);
            assertThat(town.locator("h1")).hasText("Đã tạo 1 liên kết");
            picture(town, "recognition-links-made-1280");
            var address = LinkPapers.decoded(town.locator("main img").getAttribute("src"));
            assertThat(address).startsWith(scene.origin() + "/recognition-forms/");
            assertThat(LinkPapers.printed(town, "recognition-slips")).isEqualTo(address);

            var phone =
                    officers.window(it -> it.setViewportSize(390, 844).setJavaScriptEnabled(false));
            phone.navigate(address);
            assertThat(phone.locator("h1")).hasText(SCHOOL);
            assertThat(phone.locator("header a")).hasCount(0);
            assertThat(phone.locator(":root"))
                    .hasCSS("scroll-behavior", "auto"); // what is clicked stands still
            picture(phone, "recognition-form-new-390");
            click(phone, "Đăng ký xét công nhận");
            assertThat(phone.locator("[role=status]")).containsText("Đã nhận đăng ký");
            picture(phone, "recognition-receipt-registered-390");
            next(phone);
            click(phone, "Lưu tự đánh giá");
            assertThat(phone.locator(".by-errors")).isVisible();
            picture(phone, "recognition-form-refused-390");
            assess(phone);
            next(phone);
            minutes(phone, "0912345678", year);
            assertThat(phone.locator(".by-errors")).isVisible();
            assertThat(phone.locator("#present")).hasValue("45");
            minutes(phone, "05/BB", year);
            assertThat(phone.locator("[role=status]")).containsText("chờ thẩm định");
            picture(phone, "recognition-receipt-submitted-390");
            next(phone);
            assertThat(phone.locator("main input, main select, main button")).hasCount(0);
            picture(phone, "recognition-form-submitted-390");
            assertThat(phone.context().cookies()).isEmpty();

            town.navigate(links);
            assertThat(row(town, SCHOOL)).containsText("Chờ thẩm định");
            assertThat(row(town, SCHOOL)).containsText("tự làm qua liên kết");
            picture(town, "recognition-links-1280");
            row(town, SCHOOL).getByRole(AriaRole.LINK).first().click();
            var file = town.url();
            assertThat(town.locator("aside")).containsText("tự làm qua liên kết");
            planner.navigate(file);
            planner.locator("#reason").fill("Thiếu kế hoạch năm");
            click(planner, "Trả lại");

            phone.navigate(address);
            assertThat(phone.locator("main")).containsText("Thiếu kế hoạch năm");
            picture(phone, "recognition-form-returned-390");
            assess(phone);
            next(phone);
            assertThat(phone.locator("#minutesNumber")).hasValue("05/BB");
            minutes(phone, "06/BB", year);
            assertThat(phone.locator("[role=status]")).containsText("chờ thẩm định");

            planner.navigate(file);
            for (var choice : planner.locator("input[type=radio][value=yes]").all()) {
                choice.check();
            }
            click(planner, "Ghi kết quả thẩm định");
            assertThat(planner.locator("main")).containsText("Đề nghị công nhận");
            decide(planner, cycle, year);

            phone.navigate(address);
            assertThat(phone.locator("[role=status]")).containsText("Được công nhận");
            assertThat(phone.locator("[role=status]")).containsText("77/QĐ-UBND");
            picture(phone, "recognition-form-decided-390");

            town.navigate(links);
            click(town, "Thu hồi: " + SCHOOL);
            assertThat(row(town, SCHOOL)).containsText("Đã thu hồi");
            phone.navigate(address);
            assertThat(phone.locator("main")).containsText("đã bị thu hồi");
        }
    }

    private static int open(Page page) {
        page.navigate("/recognition");
        int year = Integer.parseInt(page.locator("#year").inputValue()) - 1;
        page.locator("#year").fill("" + year);
        page.locator("#kind").selectOption("school");
        click(page, "Mở đợt");
        return year;
    }

    private void decide(Page page, String cycle, int year) {
        page.navigate(cycle + "/decide?unit=" + scene.unit("38202"));
        page.locator("#number").fill("77/QĐ-UBND");
        page.locator("#date").fill("21/12/" + year);
        click(page, "Ghi quyết định cho các dòng được chọn");
        assertThat(page.locator("main")).containsText("Được công nhận");
    }

    private static void assess(Page phone) {
        for (var choice : phone.locator("select[name^=a-]").all()) {
            choice.selectOption("yes");
        }
        for (var number : phone.locator("input[name^=a-], input[name^=b-]").all()) {
            number.fill("20");
        }
        click(phone, "Lưu tự đánh giá");
        assertThat(phone.locator("[role=status]")).containsText("Đã lưu tự đánh giá");
    }

    private static void minutes(Page phone, String number, int year) {
        phone.locator("#minutesNumber").fill(number);
        phone.locator("#minutesDate").fill("10/11/" + year);
        phone.locator("#present").fill("45");
        phone.locator("#inFavour").fill("44");
        click(phone, "Gửi thẩm định");
    }

    private static void next(Page phone) {
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mở hồ sơ")).click();
    }

    private static Locator row(Page page, String head) {
        return page.locator("tbody tr", new Page.LocatorOptions().setHasText(head)).first();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + ".png")));
    }
}
