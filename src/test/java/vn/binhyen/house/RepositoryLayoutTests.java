package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the repository holds at its top, and what no file of it may be. */
class RepositoryLayoutTests {

    private static final Set<String> TOP_LEVEL =
            Set.of(
                    "pom.xml",
                    "src",
                    "db-changelog",
                    "modules-docs",
                    "README.md",
                    "mvnw",
                    ".mvn",
                    ".ci",
                    ".gitignore",
                    "LICENSE");

    /** Made by builds, runs and tools, never committed. */
    private static final Set<String> IGNORED =
            Set.of(".git", "target", "data", ".idea", ".vscode", "plugins");

    @Test
    void theTopLevelIsExactlyThis() throws IOException {
        var found = new TreeSet<String>();
        try (var files = Files.list(Path.of(""))) {
            files.map(it -> it.getFileName().toString())
                    .filter(it -> !IGNORED.contains(it) && !it.endsWith(".iml"))
                    .forEach(found::add);
        }

        assertThat(found).isEqualTo(new TreeSet<>(TOP_LEVEL));
    }

    @Test
    void noChangelogLiesUnderSrc() throws IOException {
        assertThat(below("src").filter(it -> it.toString().contains("changelog"))).isEmpty();
    }

    @Test
    void everyChangelogFolderIsNamedInTheMasterInTheOrderOfTheModules() throws IOException {
        var master = Files.readString(Path.of("db-changelog/master.yaml"));
        try (var folders = Files.list(Path.of("db-changelog"))) {
            assertThat(
                            folders.filter(Files::isDirectory)
                                    .map(it -> it.getFileName() + "/changelog.yaml"))
                    .isNotEmpty()
                    .allSatisfy(it -> assertThat(master).contains(it));
        }
    }

    @Test
    void noJavaFileIsLongerThan300Lines() throws IOException {
        assertThat(javaFiles().filter(it -> lines(it) > 300)).isEmpty();
    }

    @Test
    void atLeastHalfOfAllTypesAreHiddenFromOtherPackages() throws IOException {
        var types =
                below("src/main/java")
                        .filter(it -> it.toString().endsWith(".java"))
                        .filter(it -> !it.endsWith("package-info.java"))
                        .toList();

        var open = types.stream().filter(RepositoryLayoutTests::declaresAPublicType).count();

        assertThat(types).isNotEmpty();
        assertThat(open * 2)
                .as("%d of %d types are public", open, types.size())
                .isLessThanOrEqualTo(types.size());
    }

    private static boolean declaresAPublicType(Path file) {
        try {
            return Files.readString(file)
                    .lines()
                    .anyMatch(it ->
                            it.matches(
                                    "public (abstract |final |sealed |non-sealed )*"
                                            + "(class|interface|record|enum|@interface) .*"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> javaFiles() throws IOException {
        return List.of("src", ".ci").stream()
                .flatMap(it -> {
                    try {
                        return below(it);
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .filter(it -> it.toString().endsWith(".java"));
    }

    private static Stream<Path> below(String folder) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(Files::isRegularFile).toList().stream();
        }
    }

    private static long lines(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
