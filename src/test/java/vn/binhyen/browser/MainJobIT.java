package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.Marks;
import vn.binhyen.access.AccountFixtures;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The whole main job through the pages: a planner launches, a commune reports, its district asks
 * for a correction and takes in, the leader looks, the planner freezes and downloads the paper.
 */
@BrowserTest
class MainJobIT {

    private static final String TITLE = "Đợt cao điểm mùa thu năm 2024";
    private static final String REASON = "Số người dự ít hơn số buổi, đề nghị kiểm tra lại.";

    @Autowired Scene scene;
    @Autowired Running running;

    @Test
    void fromTheFirstPlanToTheConsolidatedReport() throws IOException {
        running.set();
        try (var officers = Officers.at(scene.origin())) {
            var planner = aNewPlanner(officers);
            var campaign = launch(planner);
            var report = report(officers.as(Scene.REPORTER), campaign);
            askForCorrection(officers.as(Scene.REVIEWER));
            correct(officers.as(Scene.REPORTER));
            takeIn(officers.as(Scene.REVIEWER));
            lookAtTheTotals(officers.as(Scene.VIEWER), campaign, report);
            freeze(planner, campaign, report.split("/")[2]);
        }
    }

    /** Sets the password by the one-time link, then signs in. */
    private Page aNewPlanner(Officers officers) {
        var login = "lap-dot-" + Marks.fresh();
        var page = officers.window(UnaryOperator.identity());
        page.navigate(scene.link(login, "Phòng Tham mưu tỉnh", Roles.PLANNER, "38"));
        page.locator("#password").fill(AccountFixtures.PASSWORD);
        page.locator("#repeated").fill(AccountFixtures.PASSWORD);
        click(page, "Lưu mật khẩu");
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(AccountFixtures.PASSWORD);
        click(page, "Đăng nhập");
        assertThat(page.locator("h1")).hasText("Việc của tôi");
        return page;
    }

    private static String launch(Page page) {
        page.navigate("/campaigns");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Lập đợt mới")).click();
        page.locator("#title").fill(TITLE);
        page.locator("#startsOn").fill("2024-09-13");
        page.locator("#endsOn").fill("2024-10-31");
        for (var due : page.locator("input[type=date][name^='work.']").all()) {
            due.fill("2024-10-20");
        }
        click(page, "Lưu và chọn phạm vi");

        assertThat(page.locator("h1")).hasText("Phạm vi");
        page.locator("input[name=tier][value=district]").setChecked(true);
        page.locator("input[name=tier][value=commune]").setChecked(true);
        assertThat(page.locator("input[name=body]:checked")).hasCount(2);
        click(page, "Lưu và chọn chỉ tiêu");

        assertThat(page.locator("input[name=keep]:checked")).hasCount(40);
        page.locator("[id='target.1.1']").fill("1.200");
        click(page, "Lưu và đặt thời hạn");

        assertThat(page.locator(".by-sum")).containsText("8 đơn vị");
        click(page, "Lưu và xem lại");
        assertThat(page.locator("main")).containsText(TITLE);
        click(page, "Phát động");

        assertThat(page.locator("main")).containsText("Đã phát động");
        return page.url().replaceAll(".*/campaigns/([0-9a-f-]{36}).*", "$1");
    }

    /** From the queue to the receipt; the address of the report. */
    private static String report(Page page, String campaign) {
        reloaded(page, "/", task(page, TITLE));
        task(page, TITLE).getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator("h1")).containsText("Báo cáo kỳ 1, Xã An Lộc");
        var cells = page.locator(".by-cell input");
        cells.first().click();
        for (int i = 0; i < cells.count(); i++) {
            page.keyboard().type(i == 1 ? "3" : "25");
            page.keyboard().press("Enter");
        }
        assertThat(page.locator("#filled")).hasText("40/40");
        assertThat(page.locator("#saved-line")).containsText("Đã lưu");
        page.locator("[id='t.results']").fill("Các thôn đã họp dân, phát tờ rơi đến từng hộ.");
        click(page, "Nộp báo cáo");
        assertThat(page.locator("#receipt")).containsText("biên nhận BN-");
        return page.url().replaceAll("https?://[^/]+(/[^?#]*).*", "$1");
    }

    private static void askForCorrection(Page page) {
        reloaded(page, "/desk", page.locator("tr", having(TITLE)));
        page.locator("tr", having(TITLE)).getByRole(AriaRole.LINK).click();
        assertThat(page.locator("h1")).containsText("Xã An Lộc");
        page.locator("input[name=cell][value='1.2']").setChecked(true);
        click(page, "Đề nghị chỉnh lý");
        assertThat(page.locator(".by-errors")).isVisible();
        page.locator("#reason").fill(REASON);
        assertThat(page.locator("input[name=cell][value='1.2']")).isChecked();
        click(page, "Đề nghị chỉnh lý");
        assertThat(page.locator("main")).containsText("Đã đề nghị Xã An Lộc chỉnh lý");
    }

    private static void correct(Page page) {
        var returned = page.locator(".by-task", having(TITLE)).filter(naming("Cần chỉnh lý"));
        reloaded(page, "/", returned);
        returned.getByRole(AriaRole.LINK).first().click();
        assertThat(page.locator(".by-note")).containsText(REASON);
        assertThat(page.locator("#v\\.1\\.2")).hasValue("3");
        page.locator("#v\\.1\\.2").fill("1.310");
        click(page, "Nộp báo cáo");
        assertThat(page.locator("#receipt")).containsText("biên nhận BN-");
    }

    private static void takeIn(Page page) {
        reloaded(page, "/desk", page.locator("tr", having(TITLE)));
        page.locator("tr", having(TITLE)).getByRole(AriaRole.LINK).click();
        assertThat(page.locator("main")).containsText("nộp lần 2");
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Tiếp nhận").setExact(true))
                .click();
        assertThat(page.locator("main")).containsText("Đã tiếp nhận báo cáo của Xã An Lộc");
    }

    private static void lookAtTheTotals(Page page, String campaign, String report) {
        page.navigate("/campaigns");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(TITLE)).click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tổng hợp"))
                .first()
                .click();
        assertThat(page).hasURL(Pattern.compile(".*/campaigns/" + campaign + "/rollup.*"));
        var total = page.locator("tr.is-total").first();
        assertThat(total).containsText("1/8");
        total.getByText("1.310", new Locator.GetByTextOptions().setExact(true)).click();
        var source = page.locator("#so");
        assertThat(source).containsText("Xã An Lộc");
        source.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Xã An Lộc"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*" + report));
        assertThat(page.locator("tr", having("1.2")).first()).containsText("1.310");
    }

    private static void freeze(Page page, String campaign, String round) throws IOException {
        page.navigate("/campaigns/" + campaign + "/rollup?round=" + round);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Chốt số liệu kỳ 1"))
                .click();
        assertThat(page.locator("main")).containsText("7 đơn vị chưa nộp");
        click(page, "Chốt số liệu kỳ 1");
        assertThat(page.locator("main")).containsText("Đã chốt");
        assertThat(beginning(page, "Tải báo cáo tổng hợp (Word)")).startsWith("PK");
        assertThat(beginning(page, "Tải PDF")).startsWith("%PDF");
    }

    /** The first bytes of the consolidated report as the browser keeps it. */
    private static String beginning(Page page, String name) throws IOException {
        var link = page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
        Download download = page.waitForDownload(() -> link.first().click());
        var content = Files.readAllBytes(download.path());
        return new String(content, 0, 4, java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    /** The task of the queue that names this. */
    private static Locator task(Page page, String text) {
        return page.locator(".by-task", having(text)).first();
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static Locator.FilterOptions naming(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Loads the page until what events bring to it a moment later is there. */
    private static void reloaded(Page page, String path, Locator expected) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    page.navigate(path);
                    return expected.count() > 0;
                });
    }
}
