package vn.binhyen.walk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

import vn.binhyen.walk.FieldList.Entry;

import java.util.Map;
import java.util.stream.Stream;

/** No field takes an identity number, a phone number or a date of birth; each says so itself. */
@WalkTest
class PersonalTextIntegrationTests {

    private static final Map<String, String> PERSONAL =
            Map.of(
                    "0912 345 678", "Không ghi số điện thoại.",
                    "038201234567", "Không ghi số căn cước, số định danh.",
                    "sinh năm 1980", "Không ghi ngày sinh, năm sinh.");

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;

    @TestFactory
    Stream<DynamicTest> everyFieldRefusesWhatPointsToAPerson() {
        return new Entries(World.of(mvc, jdbc))
                .all().stream()
                        .map(it -> DynamicTest.dynamicTest(it.toString(), () -> refuses(it)));
    }

    private void refuses(Entry entry) {
        try (var log = new LogWatch()) {
            PERSONAL.forEach((words, reason) -> {
                var response = entry.write().apply(words).getResponse();
                var body = HtmlUtils.htmlUnescape(Doors.body(response));
                assertThat(response.getStatus()).as("%s: %s", entry, words).isEqualTo(422);
                assertThat(body).as("%s: %s", entry, words).contains(reason);
                assertThat(body)
                        .as("%s names its field", entry)
                        .containsAnyOf(
                                "\"field\":\"" + entry.field() + "\"",
                                "\"code\":\"" + entry.field() + "\"",
                                "id=\"" + entry.field() + "-error\"",
                                "-" + entry.field() + "-error\"", // one of several forms of a page
                                "href=\"#" + entry.field() + "\"");
                assertThat(log.linesWith(words)).as("lines of the log").isEmpty();
            });
        }
    }
}
