package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;

/** A committee is consolidated, and several teams are graded at once, through the pages. */
@BrowserTest
class OrganisationIT {

    private static final String COMMITTEE = "Ban Chỉ đạo ANTT xã Bình Thạnh";

    @Autowired Scene scene;

    @Test
    void aCommitteeIsConsolidatedByTheNumberOfADecision() throws IOException {
        scene.set();
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.PLANNER);
            page.navigate("/organisation/units/" + scene.unit("38202"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(COMMITTEE)).click();
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Kiện toàn")).click();

            page.locator("#on").fill("15/03/2024");
            page.locator("#members").fill("25");
            click(page, "Ghi kiện toàn");
            assertThat(page.locator(".by-errors")).containsText("Thiếu số quyết định");
            assertThat(page.locator("#members")).hasValue("25");

            page.locator("#decisionNumber").fill("45/QĐ-UBND");
            page.locator("#decisionDate").fill("12/03/2024");
            click(page, "Ghi kiện toàn");

            assertThat(page.locator("h1")).hasText(COMMITTEE);
            assertThat(page.locator(".by-head")).containsText("25 thành viên");
            assertThat(page.locator(".by-time")).containsText("45/QĐ-UBND");
        }
    }

    @Test
    void severalTeamsAreGradedAtOnceAndBackAgain() throws IOException {
        scene.set();
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.PLANNER);
            page.navigate("/bodies?kind=protection_team");
            page.locator("tbody input[type=checkbox]").first().check();
            page.locator("tbody input[type=checkbox]").nth(1).check();
            click(page, "Sửa các mục đã chọn");

            page.locator("#choose").selectOption("GRADE");
            click(page, "Chọn nội dung");
            page.locator("#grade").selectOption("GOOD");
            page.locator("#from").fill("01/08/2024");
            page.locator("#decisionNumber").fill("90/QĐ-UBND");
            page.locator("#decisionDate").fill("01/08/2024");
            click(page, "Xem trước");
            assertThat(page.locator("tbody tr")).hasCount(2);
            assertThat(page.locator("tbody tr").first()).containsText("Khá");
            var team = page.locator("tbody a").first();
            var address = team.getAttribute("href");
            click(page, "Sửa 2 tổ chức");

            assertThat(page.locator("main")).containsText("Đã sửa 2 tổ chức");
            var other = page.context().newPage();
            other.navigate(scene.origin() + address);
            assertThat(other.locator("main")).containsText("90/QĐ-UBND");

            click(page, "Hoàn tác");
            assertThat(page.locator("main")).containsText("Đã hoàn tác");
            other.reload();
            assertThat(other.locator("main")).not().containsText("90/QĐ-UBND");
        }
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
