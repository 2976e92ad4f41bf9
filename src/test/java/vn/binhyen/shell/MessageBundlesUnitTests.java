package vn.binhyen.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds the two languages of every module in step. */
class MessageBundlesUnitTests {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");
    static final Pattern KEY_IN_TEMPLATE =
            Pattern.compile("#\\{([a-z][A-Za-z0-9-]*(?:\\.[A-Za-z0-9-]+)+)[}(]");

    static final Pattern COMMENT = Pattern.compile("<!--/\\*.*?\\*/-->", Pattern.DOTALL);

    static Stream<String> bundles() throws IOException {
        return find("classpath*:messages/*.properties")
                .map(Resource::getFilename)
                .filter(name -> name != null && !name.endsWith("_en.properties"))
                .map(name -> name.substring(0, name.indexOf('.')))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String bundle) throws IOException {
        var vietnamese = read(bundle);
        var english = read(bundle + "_en");

        assertThat(english.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(vietnamese.stringPropertyNames());
        assertThat(vietnamese.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(placeholders(english.getProperty(key)))
                                .as(key)
                                .isEqualTo(placeholders(vietnamese.getProperty(key))));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noApostropheSwallowsAPlaceholder(String bundle) throws IOException {
        for (var language : List.of(bundle, bundle + "_en")) {
            var texts = read(language);
            assertThat(texts.stringPropertyNames())
                    .filteredOn(key -> !placeholders(texts.getProperty(key)).isEmpty())
                    .allSatisfy(key ->
                            assertThat(texts.getProperty(key))
                                    .as(language + ": " + key)
                                    .doesNotContainPattern(LONE_APOSTROPHE));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noKeyIsWrittenTwice(String bundle) throws IOException {
        for (var language : List.of(bundle, bundle + "_en")) {
            var lines = text(language).lines().filter(it -> it.matches("[\\w.-]+\\s*=.*")).toList();
            assertThat(lines.stream().map(it -> it.split("\\s*=", 2)[0]).toList())
                    .as(language)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKeyATemplateNamesHasAText() throws IOException {
        var known = new TreeSet<String>();
        for (var bundle : bundles().toList()) {
            known.addAll(read(bundle).stringPropertyNames());
        }
        var missing = new ArrayList<String>();
        for (var template : find("classpath*:templates/**/*.html").toList()) {
            KEY_IN_TEMPLATE
                    .matcher(
                            COMMENT.matcher(template.getContentAsString(StandardCharsets.UTF_8))
                                    .replaceAll(""))
                    .results()
                    .map(found -> found.group(1))
                    .filter(key -> !known.contains(key))
                    .forEach(key -> missing.add(template.getFilename() + ": " + key));
        }

        assertThat(known).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    private static TreeSet<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties read(String bundle) throws IOException {
        var texts = new Properties();
        texts.load(new StringReader(text(bundle)));
        return texts;
    }

    private static String text(String bundle) throws IOException {
        return find("classpath*:messages/" + bundle + ".properties")
                .findFirst()
                .orElseThrow(() -> new AssertionError("no messages/" + bundle + ".properties"))
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static Stream<Resource> find(String pattern) throws IOException {
        return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
    }
}
