package vn.binhyen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.shared.Roles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a commune on a slow line must fetch before it sees its tasks: 100 KB are allowed. */
@SpringBootTest
@AutoConfigureMockMvc
class FirstVisitIntegrationTests {

    static final Pattern FETCHED = Pattern.compile("(?:href|src)=\"(/[^\"#?]+\\.(?:css|js|svg))");

    @Autowired MockMvcTester browser;

    @Test
    void theHomePageFetchesLittleAndKeepsItForGood() throws IOException {
        measure(browser.get().uri("/").with(SignedInAs.role(Roles.PLANNER)).exchange());
    }

    @Test
    void theSignInPageFetchesLittleAndKeepsItForGood() throws IOException {
        measure(browser.get().uri("/login").exchange());
    }

    private void measure(MvcTestResult page) throws IOException {
        var html = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        var bytes = new TreeMap<String, Integer>();
        for (var found : FETCHED.matcher(html).results().toList()) {
            var path = found.group(1);
            var file = browser.get().uri(path).exchange();
            assertThat(file)
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "public, max-age=31536000, immutable");
            bytes.put(path, compressed(file.getResponse().getContentAsByteArray()));
        }

        assertThat(compressed(html.getBytes(StandardCharsets.UTF_8))).isLessThan(30_000);
        assertThat(bytes.values().stream().mapToInt(it -> it).sum())
                .as("compressed bytes of %s", bytes)
                .isBetween(10_000, 60_000);
    }

    @Test
    void tablersStylesheetHoldsWhatIsUsedAndNothingElse() {
        assertThat(browser.get().uri("/tabler.css").with(SignedInAs.role(Roles.PLANNER)))
                .hasStatusOk()
                .bodyText()
                .contains(".btn-primary", ".form-control", ".visually-hidden", "@media")
                .doesNotContain(".carousel", ".offcanvas", "data-bs-theme=dark");
    }

    @Test
    void aFileAskedForWithoutItsHashIsKeptForAnHour() {
        assertThat(browser.get().uri("/icons.svg").with(SignedInAs.role(Roles.PLANNER)))
                .hasStatusOk()
                .hasHeader("Cache-Control", "public, max-age=3600");
    }

    private static int compressed(byte[] content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        }
        return out.size();
    }
}
