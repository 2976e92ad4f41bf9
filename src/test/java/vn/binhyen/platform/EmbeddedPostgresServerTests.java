package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

class EmbeddedPostgresServerTests {

    @TempDir Path folder;

    @Test
    void keepsItsDataAndLeavesNothingOpenToOthers() throws Exception {
        try (var server = start()) {
            execute(server, "create table kept (id int)");
            execute(server, "insert into kept values (7)");
            assertThat(value(server, "show fsync")).isEqualTo("on");
            assertThat(value(server, "show synchronous_commit")).isEqualTo("on");
            assertThat(value(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            value(
                                    server,
                                    "select datlocprovider::text || datlocale from pg_database where"
                                            + " datname = 'binhyen'"))
                    .isEqualTo("bC.UTF-8");
            assertThatThrownBy(() ->
                            DriverManager.getConnection(server.jdbcUrl(), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password authentication failed");
            assertThatThrownBy(() ->
                            application(server)
                                    .createStatement()
                                    .execute("create table mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
        assertThat(mode("data")).isEqualTo("rwx------");
        assertThat(mode("data/postgres")).isEqualTo("rwx------");
        // unpacked once a JVM: another test may have had it done elsewhere
        if (Files.exists(folder.resolve("data/postgres-bin"))) {
            assertThat(mode("data/postgres-bin")).isEqualTo("rwx------");
        }
        assertThat(mode("data/postgres.password")).isEqualTo("rw-------");

        try (var server = start()) {
            assertThat(value(server, "select id from kept")).isEqualTo("7");
        }
    }

    @Test
    void aPidFileThatNamesAnotherProgramIsNoHindrance() throws Exception {
        start().close();
        Files.writeString(
                data().resolve("postmaster.pid"),
                ProcessHandle.current().pid() + "\n" + data() + "\n");

        try (var server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void aPidFileCutOffInTheMiddleIsNoHindrance() throws Exception {
        start().close();
        Files.writeString(data().resolve("postmaster.pid"), "");

        try (var server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void whatAnInterruptedFirstStartLeftIsMovedAside() throws Exception {
        Files.createDirectories(data().resolve("base"));
        Files.writeString(data().resolve("PG_VERSION"), "18\n");
        Files.writeString(data().resolve("base/half"), "half");

        try (var server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("data/postgres.incomplete-1/base/half")).hasContent("half");
    }

    @Test
    void aFirstStartInterruptedAfterInitdbBeginsAnew() throws Exception {
        start().close();
        Files.createFile(folder.resolve("data/postgres.initialising"));

        try (var server = start()) {
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
        assertThat(folder.resolve("data/postgres.incomplete-1/PG_VERSION")).exists();
        assertThat(folder.resolve("data/postgres.initialising")).doesNotExist();
    }

    @Test
    void aSecondApplicationOnTheSameFolderIsRefused() throws Exception {
        try (var server = start()) {
            assertThatThrownBy(this::start).isInstanceOf(IOException.class);
            assertThat(value(server, "select 1")).isEqualTo("1");
        }
    }

    private EmbeddedPostgresServer start() throws IOException, SQLException {
        return EmbeddedPostgresServer.start(new EmbeddedPostgresProperties(data(), 0, "binhyen"));
    }

    private Path data() {
        return folder.resolve("data/postgres");
    }

    private String mode(String path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(path)));
    }

    private static Connection application(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(), ApplicationRole.NAME, server.applicationPassword());
    }

    private static void execute(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = owner(server);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String value(EmbeddedPostgresServer server, String sql) throws SQLException {
        try (var connection = owner(server);
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection owner(EmbeddedPostgresServer server) throws SQLException {
        return DriverManager.getConnection(
                server.jdbcUrl(), EmbeddedPostgresServer.OWNER, server.ownerPassword());
    }
}
