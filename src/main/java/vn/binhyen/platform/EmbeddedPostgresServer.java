package vn.binhyen.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL server that belongs to this process; its data outlive it. */
final class EmbeddedPostgresServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    private final EmbeddedPostgres postgres;
    private final String database;

    EmbeddedPostgresServer(EmbeddedPostgresProperties properties) throws IOException, SQLException {
        Path data = properties.dataDirectory().toAbsolutePath().normalize();
        Files.createDirectories(data.getParent());
        long t0 = System.nanoTime();
        stopOrphan(data);
        this.database = properties.database();
        this.postgres =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(data.resolveSibling("postgres-bin").toFile())
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setRegisterShutdownHook(false)
                        .setPort(properties.port())
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "50")
                        .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                        .start();
        createDatabaseIfMissing();
        log.info(
                "embedded PostgreSQL ready on port {} in {} ms",
                postgres.getPort(),
                (System.nanoTime() - t0) / 1_000_000);
    }

    private void createDatabaseIfMissing() throws SQLException {
        try (var c = postgres.getPostgresDatabase().getConnection();
                var s = c.createStatement()) {
            try (var rs =
                    s.executeQuery(
                            "select 1 from pg_database where datname = '" + database + "'")) {
                if (rs.next()) return;
            }
            s.execute("create database \"" + database + "\"");
        }
    }

    /**
     * After kill -9 of the JVM the postmaster survives: ask it to stop before taking over the
     * directory.
     */
    private static void stopOrphan(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) return;
        List<String> lines = Files.readAllLines(pidFile);
        long pid = Math.abs(Long.parseLong(lines.getFirst().trim()));
        var handle =
                ProcessHandle.of(pid)
                        .filter(ProcessHandle::isAlive)
                        .filter(h ->
                                h.info().command().map(c -> c.contains("postgres")).orElse(true));
        if (handle.isEmpty()) {
            log.info("stale postmaster.pid of dead process {}", pid);
            return; // PostgreSQL itself removes a stale file
        }
        log.warn("an orphaned PostgreSQL (pid {}) still serves {}; stopping it", pid, data);
        handle.get().destroy(); // SIGTERM: smart shutdown
        try {
            handle.get().onExit().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IOException("PostgreSQL process " + pid + " still uses " + data, e);
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
