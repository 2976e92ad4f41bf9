package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;

/**
 * What the planner keeps track of on the page of a running campaign: how far its work has come,
 * which bodies made plans of their own, and what still changes of it.
 */
@BrowserTest
class CampaignWorkIT {

    @Autowired Scene scene;
    @Autowired Running running;

    @Test
    void aWorkItemIsMarkedAndStaysMarkedForEverybody() throws IOException {
        running.set();
        try (var officers = Officers.at(scene.origin())) {
            var planner = officers.as(Scene.PLANNER);
            planner.navigate("/campaigns/" + running.campaign());
            var first = planner.locator("#work tbody tr").first();
            first.locator("select[name=status]").selectOption("DONE");
            first.getByRole(AriaRole.BUTTON).click();

            assertThat(planner).hasURL(java.util.regex.Pattern.compile(".*#work"));
            assertThat(planner.locator("#work tbody tr").first().locator("select[name=status]"))
                    .hasValue("DONE");
            var viewer = officers.as(Scene.VIEWER);
            viewer.navigate("/campaigns/" + running.campaign());
            var seen = viewer.locator("#work tbody tr").first();
            assertThat(seen).containsText("Đã xong");
            assertThat(seen.locator("select")).hasCount(0);
        }
    }

    @Test
    void theOwnPlanOfABodyIsRecordedAndAWrongDayIsSaid() throws IOException {
        running.set();
        try (var officers = Officers.at(scene.origin())) {
            var planner = officers.as(Scene.PLANNER);
            planner.navigate("/campaigns/" + running.campaign());
            var row = education(planner);
            row.locator("input[name=number]").fill("57/KH-SGDĐT");
            row.locator("input[name=issuedOn]").fill("01/01/2030");
            row.getByRole(AriaRole.BUTTON).click();
            assertThat(planner.locator(".by-errors a")).hasAttribute("href", "#issuedOn");
            assertThat(planner.locator("#issuedOn")).hasValue("01/01/2030");
            assertThat(education(planner)).containsText("không được sau hôm nay");

            row = education(planner);
            row.locator("input[name=number]").fill("57/KH-SGDĐT");
            row.locator("input[name=issuedOn]").fill("5/8/2024");
            row.getByRole(AriaRole.BUTTON).click();

            assertThat(education(planner).locator("input[name=number]")).hasValue("57/KH-SGDĐT");
            var viewer = officers.as(Scene.VIEWER);
            viewer.navigate("/campaigns/" + running.campaign());
            assertThat(education(viewer)).containsText("57/KH-SGDĐT · 05/08/2024");
        }
    }

    @Test
    void theOneGivenMoreTimeFindsItInItsNotices() throws IOException {
        running.set();
        try (var officers = Officers.at(scene.origin())) {
            var planner = officers.as(Scene.PLANNER);
            planner.navigate(
                    "/campaigns/" + running.campaign() + "/change?round=" + running.round(3));
            planner.locator("#obliged").selectOption("unit:" + scene.unit("38102"));
            planner.locator("#until").fill("2024-09-20");
            planner.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Gia hạn").setExact(true))
                    .click();
            assertThat(planner.locator("main")).containsText("Đã gia hạn");
            assertThat(planner.locator("main")).containsText("Xã An Phú");

            var reporter = officers.as(Scene.NEIGHBOUR);
            var notice =
                    reporter.locator(
                            ".by-task",
                            new Page.LocatorOptions().setHasText("gia hạn nộp báo cáo đến"));
            org.awaitility.Awaitility.await()
                    .atMost(java.time.Duration.ofSeconds(30))
                    .until(() -> {
                        reporter.navigate("/notices");
                        return notice.count() > 0;
                    });
            assertThat(notice).containsText("20/09/2024");
            assertThat(notice).containsText("Kỳ 3");
            notice.getByRole(AriaRole.LINK).click();
            assertThat(reporter.locator("h1")).containsText("Báo cáo kỳ 3, Xã An Phú");
        }
    }

    private static Locator education(Page page) {
        return page.locator(
                "#own-plans tbody tr",
                new Page.LocatorOptions().setHasText("Sở Giáo dục và Đào tạo"));
    }
}
