package vn.binhyen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the templates as they are written. */
class TemplatesUnitTests {

    private static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);
    private static final Pattern TAG_AND_TEXT =
            Pattern.compile("<((?:\"[^\"]*\"|'[^']*'|[^'\"<>])*)>([^<]*)");
    private static final Pattern WORD = Pattern.compile("\\p{L}{2}");

    static Stream<Resource> templates() throws IOException {
        return Stream.of(
                new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:templates/**/*.html"));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noWordStandsOutsideTheMessages(Resource template) throws IOException {
        var written =
                TAG_AND_TEXT
                        .matcher(text(template))
                        .results()
                        .filter(it -> WORD.matcher(it.group(2)).find())
                        .filter(it -> !isReplaced(it))
                        .map(it -> it.group(2).strip())
                        .toList();

        assertThat(written).as(template.getFilename()).isEmpty();
    }

    /** The browser's own field shows a day in the browser's language: shell/day.html is used. */
    @ParameterizedTest
    @MethodSource("templates")
    void noFieldOfADayFollowsTheBrowsersLanguage(Resource template) throws IOException {
        assertThat(text(template))
                .as(template.getFilename())
                .doesNotContainPattern("type=\"(date|datetime-local|month|week|time|number)\"");
    }

    /** A day written in words is not read back: fields hold what {@code @fmt.field} writes. */
    @ParameterizedTest
    @MethodSource("templates")
    void noFieldHoldsADayInWords(Resource template) throws IOException {
        assertThat(text(template))
                .as(template.getFilename())
                .doesNotContainPattern("<input(\"[^\"]*\"|[^\">])*=\"[^\"]*@fmt\\.date\\(");
    }

    private static boolean isReplaced(MatchResult found) {
        return found.group(1).contains("th:text=") || found.group(1).contains("th:replace=");
    }

    private static String text(Resource template) throws IOException {
        return COMMENT.matcher(template.getContentAsString(StandardCharsets.UTF_8)).replaceAll("");
    }
}
