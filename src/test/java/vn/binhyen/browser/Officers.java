package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

import vn.binhyen.access.AccountFixtures;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** The browser windows of the officers of a test, one for each who has signed in. */
final class Officers implements AutoCloseable {

    private static final double PATIENCE = 30_000;

    private final Chromium chromium;
    private final String origin;
    private final Map<String, Page> windows = new HashMap<>();

    private Officers(Chromium chromium, String origin) {
        this.chromium = chromium;
        this.origin = origin;
    }

    static Officers at(String origin) throws IOException {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(
                PATIENCE);
        return new Officers(Chromium.start(), origin);
    }

    /** The window of this officer, signed in through the page at the first call. */
    Page as(String login) {
        return windows.computeIfAbsent(login, it -> signIn(it, UnaryOperator.identity()));
    }

    /** A window of its own, signed in. */
    Page signIn(String login, UnaryOperator<NewContextOptions> options) {
        var page = window(options);
        page.navigate("/login");
        page.getByLabel("Tên đăng nhập").fill(login);
        page.getByLabel("Mật khẩu").fill(AccountFixtures.PASSWORD);
        page.locator("main button[type=submit]").click();
        assertThat(page.locator(".by-who")).isVisible();
        return page;
    }

    /** A window of a stranger. */
    Page window(UnaryOperator<NewContextOptions> options) {
        return context(options).newPage();
    }

    /** One more tab beside this one, with a connection. */
    Page another(Page page) {
        page.context().setOffline(false);
        return page.context().newPage();
    }

    private BrowserContext context(UnaryOperator<NewContextOptions> options) {
        var context =
                chromium.browser()
                        .newContext(
                                options.apply(
                                        new NewContextOptions()
                                                .setBaseURL(origin)
                                                .setLocale("vi-VN")
                                                .setTimezoneId("Asia/Ho_Chi_Minh")
                                                .setViewportSize(1280, 900)));
        context.setDefaultTimeout(PATIENCE);
        return context;
    }

    @Override
    public void close() {
        chromium.close();
    }
}
