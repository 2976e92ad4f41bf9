package vn.binhyen.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A server whose application was killed and that still serves the folder; or the trace of one.
 *
 * <p>The number in {@code postmaster.pid} proves nothing by itself: after a restart of the machine
 * it may be any program's, and PostgreSQL would refuse to start beside it.
 */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    private final Path data;
    private final Path pidFile;

    OrphanedServer(Path data) {
        this.data = data;
        this.pidFile = data.resolve("postmaster.pid");
    }

    void stop() throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var pid = pid();
        var process =
                pid.isPresent()
                        ? ProcessHandle.of(pid.getAsLong()).filter(ProcessHandle::isAlive)
                        : Optional.<ProcessHandle>empty();
        if (process.isPresent() && servesThisFolder(process.get())) {
            stop(process.get());
        } else if (process.isPresent() || pid.isEmpty()) {
            log.info("{} names no server of this folder; deleted", pidFile);
            Files.delete(pidFile);
        }
        // of a dead process: PostgreSQL looks itself whether shared memory is still in use
    }

    private OptionalLong pid() throws IOException {
        try {
            var lines = Files.readAllLines(pidFile);
            return OptionalLong.of(Math.abs(Long.parseLong(lines.getFirst().strip())));
        } catch (RuntimeException unreadable) {
            return OptionalLong.empty();
        }
    }

    /** A postmaster works in its data folder; where that cannot be seen, its arguments name it. */
    private boolean servesThisFolder(ProcessHandle process) throws IOException {
        var command = process.info().command().orElse("");
        if (!command.isEmpty() && !Path.of(command).getFileName().toString().equals("postgres")) {
            return false;
        }
        var workingDirectory = Path.of("/proc", Long.toString(process.pid()), "cwd");
        try {
            return workingDirectory.toRealPath().equals(data.toRealPath());
        } catch (IOException noSuchView) {
            return process.info()
                    .commandLine()
                    .map(it -> it.contains(data.toString()))
                    .orElse(!command.isEmpty());
        }
    }

    private void stop(ProcessHandle server) throws IOException {
        log.warn("a forgotten PostgreSQL ({}) still serves {}; stopping it", server.pid(), data);
        askToStop(server);
        try {
            server.onExit().get(60, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IOException("PostgreSQL " + server.pid() + " does not leave " + data, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** SIGINT ends open connections; the SIGTERM of Java would wait for whoever still looks in. */
    private static void askToStop(ProcessHandle server) {
        try {
            new ProcessBuilder("kill", "-INT", Long.toString(server.pid())).start().waitFor();
        } catch (IOException noSuchCommand) {
            server.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            server.destroy();
        }
    }
}
