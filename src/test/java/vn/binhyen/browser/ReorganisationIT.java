package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Path;

/** A planner enters a merger, sees what was and what will be, applies it, and takes it back. */
@BrowserTest
class ReorganisationIT {

    private static final String INSTRUMENT = "45/NQ-HĐND";

    @Autowired Scene scene;
    @Autowired Running running;

    @Test
    void fromTheLinesToTheNewUnitAndBack() throws IOException {
        running.set();
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.PLANNER);
            page.navigate("/units");
            link(page, "Sắp xếp đơn vị");
            link(page, "Ghi một lần sắp xếp");
            page.locator("#day").fill("01/01/2031");
            page.locator("#instrument").fill(INSTRUMENT);
            line(page, 1, "99999", "38298", "Xã Thạnh Lộc");
            button(page, "Xem trước và sau");
            assertThat(page.locator(".by-errors")).containsText("mang mã 99999");

            clean(page, "refused");

            page.locator("[id='old_code-1']").fill("bt");
            page.getByText("Xã Bình Thạnh").first().click();
            clean(page, "chosen");
            button(page, "Xem trước và sau");
            assertThat(page.locator("#xem-truoc")).containsText("4 trước, 4 sau");
            assertThat(page.locator("#xem-truoc")).containsText("Xã Bình Thạnh");
            assertThat(page.locator("#xem-truoc")).containsText("lập thành");

            clean(page, "previewed");

            button(page, "Áp dụng");
            assertThat(page.locator("h1")).hasText(INSTRUMENT);
            clean(page, "applied");
            link(page, "Xã Thạnh Lộc");
            assertThat(page.locator("h1")).hasText("Xã Thạnh Lộc");
            link(page, "Nguồn gốc và kế thừa");
            assertThat(page.locator("main")).containsText("Xã Bình Thạnh");

            page.navigate("/reorganisations");
            link(page, INSTRUMENT);
            button(page, "Hoàn tác lần sắp xếp này");
            assertThat(page.locator("main")).containsText("đã hoàn tác");
            page.navigate("/units?asOf=2031-01-01&q=38202");
            assertThat(page.locator("main")).containsText("Xã Bình Thạnh");
        }
    }

    private static void line(Page page, int number, String old, String code, String name) {
        page.locator("[id='old_code-%d']".formatted(number)).fill(old);
        page.locator("[id='new_code-%d']".formatted(number)).fill(code);
        page.locator("[id='new_name-%d']".formatted(number)).fill(name);
    }

    /** The step at both widths: a picture to look at, and nothing for axe to find. */
    private static void clean(Page page, String step) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, 900);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target/screenshots/wizard-%s-%d.png"
                                                    .formatted(step, width))));
            Assertions.assertThat(new AxeBuilder(page).analyze().getViolations()).isEmpty();
        }
    }

    private static void link(Page page, String name) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name)).first().click();
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name)).click();
    }
}
