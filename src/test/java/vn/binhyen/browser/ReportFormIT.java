package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.access.AccountFixtures;

import java.io.IOException;
import java.util.function.UnaryOperator;

/** The form of a report under the hands of a reporter. */
@BrowserTest
class ReportFormIT {

    private static final int CELLS = 40;

    @Autowired Scene scene;
    @Autowired Running running;

    @BeforeEach
    void set() {
        running.set();
    }

    @Test
    void aReportIsHandedInWithoutAMouse() throws IOException {
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.window(UnaryOperator.identity());
            page.navigate("/login");
            tabTo(page, "#u");
            page.keyboard().type(Scene.NEIGHBOUR);
            tabTo(page, "#p");
            page.keyboard().type(AccountFixtures.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Việc của tôi");

            tabTo(page, ".by-task a[href='" + path(3, "38102") + "']");
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).containsText("Báo cáo kỳ 3, Xã An Phú");
            tabTo(page, ".by-cell input");
            for (int i = 0; i < CELLS; i++) {
                page.keyboard().type("131");
                page.keyboard().press("Enter");
            }
            assertThat(page.locator("#filled")).hasText("40/40");
            tabTo(page, "button[value=submit]");
            page.keyboard().press("Enter");

            assertThat(page.locator("#receipt")).containsText("biên nhận BN-");
        }
    }

    @Test
    void aReportIsHandedInWithoutAScript() throws IOException {
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.signIn(Scene.TOWN, it -> it.setJavaScriptEnabled(false));
            page.navigate(path(3, "382"));
            var cells = page.locator(".by-cell input");
            assertThat(cells).hasCount(CELLS);
            for (var cell : cells.all()) {
                cell.fill("61");
            }
            cells.first().fill("sáu mốt");
            click(page, "Nộp báo cáo");
            assertThat(page.locator(".by-errors")).containsText("1.1");
            assertThat(cells.nth(1)).hasValue("61");
            cells.first().fill("61");
            click(page, "Nộp báo cáo");

            assertThat(page.locator("#receipt")).containsText("biên nhận BN-");
        }
    }

    @Test
    void aColumnIsPastedAWrongFigureRefusedAJumpExplainedAndALostConnectionSurvived()
            throws IOException {
        try (var officers = Officers.at(scene.origin())) {
            var page = officers.as(Scene.REPORTER);
            page.navigate(path(3, "38101"));
            pasteColumn(page);
            var cells = page.locator(".by-cell input");
            assertThat(cells.nth(CELLS - 1)).hasValue("26");
            var saved = page.locator("#saved-line");
            assertThat(saved).containsText("biên nhận");

            loseTheConnection(page);
            page = officers.another(page);
            page.navigate(path(3, "38101"));
            assertThat(page.locator("#v\\.1\\.2")).hasValue("27");
            assertThat(page.locator("#saved-line")).containsText("biên nhận");

            page.locator("#v\\.1\\.1").fill("mười");
            click(page, "Nộp báo cáo");
            assertThat(page.locator("#v\\.1\\.1")).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#d\\.1\\.1 .by-err")).isVisible();

            page.locator("#v\\.1\\.1").fill("400");
            click(page, "Nộp báo cáo");
            page.locator("#n\\.1\\.1").fill("tổ chức Ngày hội ở cả 9 thôn");
            click(page, "Nộp báo cáo");
            assertThat(page.locator("#receipt")).containsText("biên nhận BN-");
        }
    }

    /** Copies figures from 65 down to 26, one a line, and pastes them at the first cell. */
    private static void pasteColumn(Page page) {
        var text = page.locator("#t\\.results");
        var written = text.inputValue();
        var lines = new StringBuilder();
        for (int i = 0; i < CELLS; i++) {
            lines.append(65 - i).append('\n');
        }
        text.fill(lines.toString());
        text.press("Control+a");
        text.press("Control+c");
        text.fill(written);
        page.locator("#v\\.1\\.1").press("Control+v");
    }

    /** A figure typed while there is no network is kept on the machine and said to be. */
    private static void loseTheConnection(Page page) {
        page.context().setOffline(true);
        page.locator("#v\\.1\\.2").fill("27");
        page.locator("#v\\.1\\.3").focus();
        assertThat(page.locator("#saved-line")).containsText("Mất kết nối");
        page.close();
    }

    private String path(int round, String unit) {
        return running.report(round, scene.unit(unit).value());
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }

    /** Goes on with the Tab key until the first of these has the focus. */
    private static void tabTo(Page page, String selector) {
        Locator goal = page.locator(selector).first();
        assertThat(goal).isVisible();
        for (int i = 0; i < 300; i++) {
            if ((boolean) goal.evaluate("it => it === document.activeElement")) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the Tab key does not reach " + selector);
    }
}
