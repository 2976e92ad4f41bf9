package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Really kills the application, as the power cut would, and looks what is left. */
class KilledApplicationIT {

    @TempDir Path folder;

    private final List<Process> started = new ArrayList<>();

    @Test
    void losesNoCommitItAcknowledged() throws Exception {
        for (int kill = 1; kill <= 3; kill++) {
            var before = notes().size();
            var application = start();
            await().atMost(Duration.ofMinutes(2))
                    .failFast("the application ended: " + log(), () -> !application.isAlive())
                    .until(() -> notes().size() > before + 200);
            application.destroyForcibly().waitFor();
            assertThat(server()).as("the server outlives the kill").isPresent();
        }
        var acknowledged = notes();

        var restarted = start();
        await().atMost(Duration.ofMinutes(2)).until(() -> notes().size() > acknowledged.size());

        assertThat(committed()).containsAll(acknowledged);
        restarted.destroy();
        assertThat(restarted.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(server()).as("the server ends with the application").isEmpty();
    }

    @Test
    void startsAfterAKillDuringItsFirstInitialisation() throws Exception {
        var application = start();
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> Files.exists(data().resolve("PG_VERSION")));
        application.destroyForcibly().waitFor();

        start();
        await().atMost(Duration.ofMinutes(2)).until(() -> !notes().isEmpty());

        assertThat(committed()).isNotEmpty();
    }

    @AfterEach
    void nothingIsLeftRunning() throws Exception {
        for (var process : started) {
            process.destroyForcibly().waitFor();
        }
        for (var server = server(); server.isPresent(); server = server()) {
            server.get().destroy();
            server.get().onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private Process start() throws IOException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx400m",
                                "-cp",
                                classpath(),
                                CommitWriter.class.getName(),
                                notesFile().toString(),
                                "--server.port=0",
                                "--binhyen.embedded-postgres.data-directory=" + data())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()));
        process.environment().keySet().removeIf(it -> it.startsWith("SPRING_"));
        var application = process.start();
        started.add(application);
        return application;
    }

    /** The application as it is built, and of the tests nothing but the writer. */
    private String classpath() throws IOException {
        var name = CommitWriter.class.getName().replace('.', '/') + ".class";
        var copy = folder.resolve("writer").resolve(name);
        Files.createDirectories(copy.getParent());
        try (var written = CommitWriter.class.getClassLoader().getResourceAsStream(name)) {
            assertThat(written).isNotNull();
            if (written != null && !Files.exists(copy)) {
                Files.copy(written, copy);
            }
        }
        var tests = Path.of("target", "test-classes").toAbsolutePath().toString();
        var all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(it -> !Path.of(it).toAbsolutePath().toString().equals(tests))
                .collect(
                        Collectors.joining(
                                File.pathSeparator,
                                folder.resolve("writer") + File.pathSeparator,
                                ""));
    }

    private Set<String> notes() throws IOException {
        if (!Files.exists(notesFile())) {
            return Set.of();
        }
        return Files.readAllLines(notesFile()).stream()
                .filter(it -> it.length() == 36)
                .collect(Collectors.toSet());
    }

    private Set<String> committed() throws IOException, SQLException {
        var port = Files.readAllLines(data().resolve("postmaster.pid")).get(3).strip();
        var password = Files.readString(data().resolveSibling("postgres.password")).strip();
        var found = new HashSet<String>();
        try (var connection =
                        DriverManager.getConnection(
                                "jdbc:postgresql://127.0.0.1:" + port + "/binhyen",
                                "postgres",
                                password);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select id from platform.job where kind = 'test.commit'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    /** The server of this folder, if one lives. */
    private Optional<ProcessHandle> server() throws IOException {
        var pidFile = data().resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private Path data() {
        return folder.resolve("data/postgres");
    }

    private Path notesFile() {
        return folder.resolve("notes");
    }

    private Path logFile() {
        return folder.resolve("log");
    }

    private String log() throws IOException {
        return Files.exists(logFile()) ? Files.readString(logFile()) : "";
    }
}
