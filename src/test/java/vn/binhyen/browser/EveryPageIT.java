package vn.binhyen.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Opens every page as a role that may, on a desk and on a phone, and leaves its picture in {@code
 * target/screenshots}.
 */
@BrowserTest
@TestInstance(Lifecycle.PER_CLASS)
class EveryPageIT {

    private static final List<Integer> WIDTHS = List.of(1280, 390);
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern CHOSEN =
            Pattern.compile(System.getProperty("binhyen.pages", ".*"));
    private static final String REPEATED_IDS =
            """
            () => [...document.querySelectorAll('[id]')].map((it) => it.id)
                .filter((id, at, all) => all.indexOf(id) !== at)
            """;

    /** A bar that sticks to the foot of the window would lie across the picture of a long page. */
    private static final String WITHOUT_STICKING =
            """
            () => document.querySelectorAll('.by-bar').forEach((it) => { it.style.position = 'static'; })
            """;

    private static final String TOO_WIDE =
            """
            () => document.documentElement.scrollWidth <= window.innerWidth ? []
                : [...document.querySelectorAll('body *')]
                    .filter((it) => it.getBoundingClientRect().right > window.innerWidth + 1)
                    .slice(0, 5).map((it) => it.tagName + '.' + it.className + '#' + it.id)
            """;

    @Autowired Samples samples;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Map<Page, List<String>> complaints = new java.util.HashMap<>();
    private Map<String, ?> ids = Map.of();
    private @Nullable Officers officers;

    @BeforeAll
    void set() throws IOException {
        ids = samples.set();
        officers = Officers.at(samples.origin());
    }

    @AfterAll
    void close() {
        officers().close();
    }

    @Test
    void theListHoldsEveryPage() {
        var listed = new TreeSet<>(PageLine.all().stream().map(PageLine::pattern).toList());
        var registered = new TreeSet<String>();
        mapping.getHandlerMethods().keySet().stream()
                .filter(it ->
                        it.getMethodsCondition().getMethods().isEmpty()
                                || it.getMethodsCondition()
                                        .getMethods()
                                        .contains(RequestMethod.GET))
                .flatMap(it -> it.getPatternValues().stream())
                .filter(it -> !it.matches("/(api|v3|test)/.*"))
                .forEach(registered::add);

        assertThat(listed).as("src/test/resources/pages.txt").isEqualTo(registered);
    }

    @TestFactory
    Stream<DynamicTest> everyPageIsRightOnADeskAndOnAPhone() {
        return PageLine.all().stream()
                .filter(PageLine::isPage)
                .filter(it -> CHOSEN.matcher(it.name()).matches())
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> look(it)));
    }

    private Officers officers() {
        return Objects.requireNonNull(officers);
    }

    private void look(PageLine line) {
        var page =
                line.ofStranger()
                        ? officers().window(UnaryOperator.identity())
                        : officers().as(line.account());
        var said = complaints.computeIfAbsent(page, EveryPageIT::listen);
        said.clear();
        page.setViewportSize(WIDTHS.getFirst(), 900);
        var answer = page.navigate(line.filled(ids));
        var expected = line.name().equals("error") || line.name().endsWith("-gone");
        if (!expected) {
            assertThat(answer.status()).isEqualTo(200);
        }
        var wrong = new TreeMap<String, Object>();
        page.evaluate(WITHOUT_STICKING);
        for (int width : WIDTHS) {
            page.setViewportSize(width, width < 500 ? 844 : 900);
            picture(page, line.name() + "-" + width);
            inspect(page, width, wrong);
        }
        if (!expected && !said.isEmpty()) {
            wrong.put("console", List.copyOf(said));
        }
        assertThat(wrong).as(line.name()).isEmpty();
    }

    private static void inspect(Page page, int width, Map<String, Object> wrong) {
        for (var question : Map.of("ids", REPEATED_IDS, "width", TOO_WIDE).entrySet()) {
            var found = (List<?>) page.evaluate(question.getValue());
            if (!found.isEmpty()) {
                wrong.put(question.getKey() + " " + width, found);
            }
        }
        var violations = new ArrayList<String>();
        new AxeBuilder(page)
                .withTags(RULES)
                .analyze()
                .getViolations()
                .forEach(it ->
                        it.getNodes()
                                .forEach(node ->
                                        violations.add(
                                                it.getId()
                                                        + " "
                                                        + node.getTarget()
                                                        + " "
                                                        + node.getHtml())));
        if (!violations.isEmpty()) {
            wrong.put("axe " + width, violations);
        }
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    /** Errors of the console; a breach of the Content-Security-Policy is one of them. */
    private static List<String> listen(Page page) {
        var said = new ArrayList<String>();
        page.onConsoleMessage(it -> {
            if (it.type().equals("error") || it.text().contains("Content Security Policy")) {
                said.add(it.text());
            }
        });
        page.onPageError(said::add);
        return said;
    }
}
