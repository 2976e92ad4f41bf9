package vn.binhyen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens every page in English: no word of the Vietnamese interface is left, no key without a text,
 * nothing wider than the window. The data stay as they were typed.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class EnglishPagesIT {

    private static final Pattern CHOSEN =
            Pattern.compile(System.getProperty("binhyen.pages", ".*"));
    private static final Pattern NUMBERED = Pattern.compile("^\\d+(\\.\\d+)?\\.? ");
    private static final Pattern KEY = Pattern.compile("\\?\\?.*\\?\\?|[a-z]+(\\.[a-z0-9-]+){2,}");

    /**
     * Texts and spoken names, but not what somebody typed or chose, nor what is marked as
     * Vietnamese.
     */
    private static final String TEXTS =
            """
            () => {
              const found = [];
              const walk = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const it = walk.currentNode.parentElement;
                if (it && !it.closest('script, style, textarea, [lang=vi], .by-doc')) found.push(walk.currentNode.data);
              }
              for (const name of ['aria-label', 'placeholder', 'title', 'alt', 'data-label'])
                document.querySelectorAll('[' + name + ']').forEach((it) => { if (!it.closest('[lang=vi]')) found.push(it.getAttribute(name)); });
              return found;
            }
            """;

    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
                : [...document.querySelectorAll('body *')]
                    .filter((it) => it.getBoundingClientRect().right > window.innerWidth + 1)
                    .slice(0, 5).map((it) => it.tagName + '.' + it.className + '#' + it.id)
            """;

    /** A button or a field's name whose words do not fit it. */
    private static final String CUT_OFF =
            """
            () => [...document.querySelectorAll('.btn, .by-nav a, th, label, .by-status')]
                .filter((it) => it.offsetParent && it.scrollWidth > it.clientWidth + 1 && getComputedStyle(it).display !== 'inline'
                    && !it.closest('.visually-hidden, .by-scroll'))
                .map((it) => it.tagName + ': ' + it.textContent.trim()).slice(0, 5)
            """;

    @Autowired Samples samples;

    private final Map<String, Page> windows = new HashMap<>();
    private Map<String, ?> ids = Map.of();
    private Set<String> data = Set.of();
    private Bundles bundles = new Bundles(List.of());
    private @org.jspecify.annotations.Nullable Officers officers;

    @BeforeAll
    void set() throws IOException {
        ids = samples.set();
        data = samples.data();
        bundles = Bundles.read();
        officers = Officers.at(samples.origin());
        assertThat(bundles.vietnamese()).hasSizeGreaterThan(500);
    }

    @AfterAll
    void close() {
        Objects.requireNonNull(officers).close();
    }

    @TestFactory
    Stream<DynamicTest> noPageShowsAWordOfTheVietnameseInterface() {
        return PageLine.all().stream()
                .filter(PageLine::isPage)
                .filter(it -> CHOSEN.matcher(it.name()).matches())
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> look(it)));
    }

    private void look(PageLine line) {
        var page = windows.computeIfAbsent(line.account(), this::english);
        page.setViewportSize(1280, 900);
        page.navigate(line.filled(ids));
        var texts = ((List<?>) page.evaluate(TEXTS)).stream().map(String::valueOf).toList();
        var wrong = new TreeMap<String, List<?>>();
        wrong.put(
                "Vietnamese",
                bundles.foundIn(texts.stream()).stream().filter(it -> !isData(it)).toList());
        wrong.put(
                "keys",
                texts.stream().map(String::strip).filter(it -> KEY.matcher(it).matches()).toList());
        for (int width : List.of(1280, 390)) {
            page.setViewportSize(width, 900);
            page.screenshot(
                    new Page.ScreenshotOptions()
                            .setFullPage(true)
                            .setPath(
                                    Path.of(
                                            "target",
                                            "screenshots",
                                            "english",
                                            line.name() + "-" + width + ".png")));
            wrong.put("too wide at " + width, (List<?>) page.evaluate(TOO_WIDE));
            wrong.put("cut off at " + width, (List<?>) page.evaluate(CUT_OFF));
        }
        wrong.values().removeIf(List::isEmpty);

        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
        assertThat(wrong).as(line.name()).isEmpty();
    }

    /** Stored as it stands or after its number, or the citation of a stored document. */
    private boolean isData(String text) {
        return data.contains(text)
                || data.contains(NUMBERED.matcher(text).replaceFirst(""))
                || text.contains("640/UBND-NC");
    }

    private Page english(String account) {
        var by = Objects.requireNonNull(officers);
        var page =
                account.equals("stranger")
                        ? by.window(UnaryOperator.identity())
                        : by.signIn(account, UnaryOperator.identity());
        page.navigate(account.equals("stranger") ? "/login?lang=en" : "/?lang=en");
        return page;
    }
}
