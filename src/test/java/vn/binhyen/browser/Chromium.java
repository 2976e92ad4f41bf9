package vn.binhyen.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A real Chromium, found or got by {@code .ci/Chromium.java} before the browser tests. */
final class Chromium implements AutoCloseable {

    private static final Path FOUND = Path.of("target", "chromium.txt");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static Chromium start() throws IOException {
        var found = Files.readString(FOUND).strip();
        var options =
                new BrowserType.LaunchOptions()
                        .setHeadless(true)
                        .setArgs(
                                List.of(
                                        "--no-sandbox",
                                        "--disable-gpu",
                                        "--disable-quic",
                                        "--no-first-run",
                                        "--lang=vi",
                                        "--disable-background-networking",
                                        "--disable-component-update",
                                        "--disable-sync"));
        if (!found.equals("playwright")) {
            options.setExecutablePath(Path.of(found));
        }
        var playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
