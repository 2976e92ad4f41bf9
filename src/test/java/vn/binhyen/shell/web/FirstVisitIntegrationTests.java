package vn.binhyen.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import vn.binhyen.shared.Roles;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/** What a commune on a slow line must fetch before it sees its tasks. */
@SpringBootTest
@AutoConfigureMockMvc
class FirstVisitIntegrationTests {

    static final Pattern FETCHED = Pattern.compile("(?:href|src)=\"(/[^\"#?]+\\.(?:css|js|svg))");

    @Autowired MockMvcTester browser;

    @Test
    void theEntryPageFetchesLittleAndKeepsItForGood() throws IOException {
        var page = browser.get().uri("/").with(SignedInAs.role(Roles.PLANNER)).exchange();
        var html = page.getResponse().getContentAsString(StandardCharsets.UTF_8);
        var bytes = new TreeMap<String, Integer>();
        for (var found : FETCHED.matcher(html).results().toList()) {
            var path = found.group(1);
            var file = browser.get().uri(path).with(SignedInAs.role(Roles.PLANNER)).exchange();
            assertThat(file)
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "public, max-age=31536000, immutable");
            bytes.put(path, compressed(file.getResponse().getContentAsByteArray()));
        }

        assertThat(compressed(html.getBytes(StandardCharsets.UTF_8))).isLessThan(30_000);
        assertThat(bytes.values().stream().mapToInt(it -> it).sum())
                .as("compressed bytes of %s", bytes)
                .isBetween(10_000, 100_000);
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
