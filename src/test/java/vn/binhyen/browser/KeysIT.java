package vn.binhyen.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** What the keyboard does on every page, and where it keeps still. */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class KeysIT {

    @Autowired Samples samples;

    private @org.jspecify.annotations.Nullable Officers officers;

    @BeforeAll
    void set() throws IOException {
        samples.set();
        officers = Officers.at(samples.origin());
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(officers).close();
    }

    @Test
    void jAndKGoDownAndUpTheLinesOfAList() {
        var page = open("/bodies");
        var lines = page.locator("main tbody th a");

        page.keyboard().press("j");
        page.keyboard().press("j");
        assertThat(lines.nth(1)).isFocused();
        page.keyboard().press("k");

        assertThat(lines.nth(0)).isFocused();
    }

    @Test
    void slashGoesToTheSearchAndIsALetterThere() {
        var page = open("/bodies");

        page.keyboard().press("/");
        assertThat(page.locator("#tim")).isFocused();
        page.keyboard().type("j/k?");

        assertThat(page.locator("#tim")).hasValue("j/k?");
        assertThat(page.locator("#by-keys")).isHidden();
    }

    @Test
    void singleKeysCanBeSwitchedOff() {
        var page = open("/bodies");

        page.keyboard().press("?");
        page.getByLabel("Dùng các phím tắt một chữ: /, j, k").uncheck();
        page.keyboard().press("Escape");
        page.reload();
        page.keyboard().press("j");
        page.keyboard().press("/");

        assertThat(page.locator("#by-keys-open")).isVisible();
        assertThat(page.locator("main a:focus, input:focus")).hasCount(0);
    }

    @Test
    void controlAndEnterPressTheMainButtonOfTheForm() {
        var page = open("/bodies/new");

        page.locator("#name").fill("Hội thử phím");
        page.locator("#establishedOn").fill("31022020");
        page.locator("#establishedOn").press("Control+Enter");

        assertThat(page.locator(".by-errors")).containsText("Lịch không có ngày");
        assertThat(page.locator("#name")).hasValue("Hội thử phím");
    }

    @Test
    void aDayTypedWithoutSlashesGetsThem() {
        var page = open("/bodies/new");

        page.locator("#establishedOn").fill("05092020");
        page.keyboard().press("Tab");

        assertThat(page.locator("#establishedOn")).hasValue("05/09/2020");
    }

    private Page open(String address) {
        var page = Objects.requireNonNull(officers).signIn(Scene.PLANNER, UnaryOperator.identity());
        page.navigate(address);
        return page;
    }
}
