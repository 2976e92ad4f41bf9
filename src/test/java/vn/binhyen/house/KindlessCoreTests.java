package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The core names no kind of campaign: neither its code, its texts, its pages nor its tables. What a
 * kind brings lies in places that carry its name and can be deleted with it.
 */
class KindlessCoreTests {

    private static final Path KINDS = Path.of("src/main/java/vn/binhyen/kinds");

    @TestFactory
    Stream<DynamicTest> nothingOutsideAKindNamesIt() throws IOException {
        try (var folders = Files.list(KINDS)) {
            var kinds =
                    folders.filter(Files::isDirectory)
                            .map(it -> it.getFileName().toString())
                            .sorted()
                            .toList();
            assertThat(kinds).contains("peak");
            return kinds.stream()
                    .map(kind ->
                            DynamicTest.dynamicTest(
                                    kind, () -> assertThat(namedOutside(kind)).isEmpty()));
        }
    }

    private static List<String> namedOutside(String kind) throws IOException {
        var word = Pattern.compile("\\b" + Pattern.quote(kind) + "\\b", Pattern.CASE_INSENSITIVE);
        try (var main = Files.walk(Path.of("src/main"));
                var changelogs = Files.walk(Path.of("db-changelog"))) {
            return Stream.concat(main, changelogs)
                    .filter(Files::isRegularFile)
                    .filter(it -> !isOf(kind, it))
                    .filter(it -> it.toString().matches(".*\\.(java|html|properties|yaml|sql|js)"))
                    .flatMap(file ->
                            lines(file)
                                    .filter(line -> word.matcher(line).find())
                                    .map(line -> file + ": " + line.strip()))
                    .toList();
        }
    }

    /** {@code kinds/<kind>} for classes, pages and resources; {@code messages/<kind>} for texts. */
    private static boolean isOf(String kind, Path file) {
        var path = file.toString().replace('\\', '/');
        return path.contains("/kinds/" + kind + "/")
                || path.matches(".*/messages/" + kind + "(_\\w+)?\\.properties");
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
