package vn.binhyen.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;

/** A PostgreSQL server that belongs to this process; its data outlive it. */
final class EmbeddedPostgresServer implements AutoCloseable {

    /** Owns the database and the schemas; signs in for migrations only. */
    static final String OWNER = "binhyen_owner";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgresServer.class);

    private final EmbeddedPostgres postgres;
    private final PostgresFolder folder;
    private final String database;
    private final String ownerPassword;
    private final String applicationPassword;

    private EmbeddedPostgresServer(
            EmbeddedPostgres postgres, PostgresFolder folder, String database) throws SQLException {
        this.postgres = postgres;
        this.folder = folder;
        this.database = database;
        this.ownerPassword = PostgresFolder.randomPassword();
        this.applicationPassword = PostgresFolder.randomPassword();
        prepare();
    }

    static EmbeddedPostgresServer start(EmbeddedPostgresProperties properties)
            throws IOException, SQLException {
        long begin = System.nanoTime();
        var folder = PostgresFolder.take(properties.dataDirectory());
        EmbeddedPostgres postgres = null;
        try {
            postgres = postgres(properties, folder);
            var server = new EmbeddedPostgresServer(postgres, folder, properties.database());
            folder.initialised();
            log.info(
                    "embedded PostgreSQL ready on port {} in {} ms",
                    postgres.getPort(),
                    (System.nanoTime() - begin) / 1_000_000);
            return server;
        } catch (IOException | SQLException | RuntimeException e) {
            if (postgres != null) {
                postgres.close();
            }
            folder.close();
            throw e;
        }
    }

    private static EmbeddedPostgres postgres(
            EmbeddedPostgresProperties properties, PostgresFolder folder) throws IOException {
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(folder.binaries().toFile())
                    .setDataDirectory(folder.data())
                    .setCleanDataDirectory(false)
                    .setRegisterShutdownHook(false)
                    .setPort(properties.port())
                    .setPGStartupWait(Duration.ofSeconds(60))
                    // the library asks initdb for "trust"; what comes later on the line wins
                    .setLocaleConfig("auth", "scram-sha-256")
                    .setLocaleConfig("pwfile", folder.passwordFile().toString())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setConnectConfig("password", folder.password())
                    // the library turns both off
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    // after a kill of this process, no long statement keeps the server alive
                    .setServerConfig("client_connection_check_interval", "2s")
                    .setServerConfig("max_connections", "50")
                    // a refused statement quotes what somebody wrote; the application says it
                    // failed
                    .setServerConfig("log_min_messages", "log")
                    .start();
        } finally {
            folder.close(folder.binaries());
        }
    }

    /** The two roles and the database; their passwords live as long as this process. */
    private void prepare() throws SQLException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            for (var role : new String[] {OWNER, ApplicationRole.NAME}) {
                statement.execute(
                        """
                        do $$ begin
                          if not exists (select 1 from pg_roles where rolname = '%s') then
                            create role %s;
                          end if;
                        end $$
                        """
                                .formatted(role, role));
            }
            statement.execute("alter role %s login password '%s'".formatted(OWNER, ownerPassword));
            statement.execute(
                    "alter role %s login password '%s'"
                            .formatted(ApplicationRole.NAME, applicationPassword));
            try (var found =
                    statement.executeQuery(
                            "select 1 from pg_database where datname = '%s'".formatted(database))) {
                if (found.next()) {
                    return;
                }
            }
            statement.execute("create database \"%s\" owner %s".formatted(database, OWNER));
        }
    }

    String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + database;
    }

    String ownerPassword() {
        return ownerPassword;
    }

    String applicationPassword() {
        return applicationPassword;
    }

    @Override
    public void close() throws IOException {
        try (folder) {
            postgres.close();
        }
    }
}
