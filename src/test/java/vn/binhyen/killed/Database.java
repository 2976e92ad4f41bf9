package vn.binhyen.killed;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The embedded server of a folder, looked at from outside; it outlives the application. */
record Database(Path folder) {

    long count(String sql) throws IOException {
        return jdbc().sql(sql).query((rs, row) -> rs.getLong(1)).single();
    }

    JdbcClient jdbc() throws IOException {
        var port = Files.readAllLines(pidFile()).get(3).strip();
        var password = Files.readString(folder.resolve("data/postgres.password")).strip();
        return JdbcClient.create(
                new DriverManagerDataSource(
                        "jdbc:postgresql://127.0.0.1:" + port + "/binhyen", "postgres", password));
    }

    /** Ends what an instance that was killed has left running. */
    void stop() throws Exception {
        var server = process();
        if (server.isPresent()) {
            server.get().destroy();
            server.get().onExit().get(1, TimeUnit.MINUTES);
        }
    }

    private Optional<ProcessHandle> process() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        var pid = Long.parseLong(Files.readAllLines(pidFile()).getFirst().strip());
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private Path pidFile() {
        return folder.resolve("data/postgres/postmaster.pid");
    }
}
