package vn.binhyen.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged application in a process of its own, on a data folder of the benchmark. */
final class Application implements AutoCloseable {

    /** What a small server would be started with; printed with the figures. */
    static final List<String> JVM_FLAGS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-Xms64m",
                    "-Xmx320m",
                    "-XX:MinHeapFreeRatio=15",
                    "-XX:MaxHeapFreeRatio=30",
                    "-XX:+UnlockExperimentalVMOptions",
                    "-XX:TrimNativeHeapInterval=2000",
                    "-XX:MaxMetaspaceSize=220m",
                    "-XX:ReservedCodeCacheSize=96m");

    static final String ADMIN_PASSWORD = "benchmark-only-" + Long.toHexString(System.nanoTime());

    private final Process process;
    private final int port;
    private final Duration readyAfter;

    private Application(Process process, int port, Duration readyAfter) {
        this.process = process;
        this.port = port;
        this.readyAfter = readyAfter;
    }

    /** Starts it and returns once readiness answers 200. */
    static Application start(Path folder, Path data, List<String> launch)
            throws IOException, InterruptedException {
        var port = freePort();
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM_FLAGS);
        command.addAll(launch);
        command.add("--server.port=" + port);
        command.add("--binhyen.embedded-postgres.data-directory=" + data.toAbsolutePath());
        var builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(
                                        folder.resolve("application.log").toFile()));
        builder.environment().keySet().removeIf(it -> it.startsWith("SPRING_"));
        builder.environment().put("BINHYEN_ADMIN_PASSWORD", ADMIN_PASSWORD);
        builder.environment().put("BINHYEN_PROVINCE_CODE", "38");
        builder.environment().put("BINHYEN_PROVINCE_NAME", "Tỉnh Thử Tải");
        var begin = System.nanoTime();
        var process = builder.start();
        awaitReady(process, port);
        return new Application(process, port, Duration.ofNanos(System.nanoTime() - begin));
    }

    private static void awaitReady(Process process, int port) throws InterruptedException {
        var client = HttpClient.newHttpClient();
        var request =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://localhost:%d/actuator/health/readiness"
                                                .formatted(port)))
                        .timeout(Duration.ofSeconds(5))
                        .build();
        var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(3);
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the application ended; see application.log");
            }
            try {
                var answer = client.send(request, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
        throw new IllegalStateException("not ready after three minutes; see application.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return port;
    }

    Duration readyAfter() {
        return readyAfter;
    }

    /** Resident memory of the JVM in MB: {@code VmRSS} now, {@code VmHWM} at its highest. */
    String residentMegabytes(String field) {
        try {
            return Files.readAllLines(Path.of("/proc", process.pid() + "", "status")).stream()
                    .filter(it -> it.startsWith(field + ":"))
                    .map(it -> Long.parseLong(it.replaceAll("\\D", "")) / 1024)
                    .map(it -> String.format(Locale.ROOT, "%d MB", it))
                    .findFirst()
                    .orElse("–");
        } catch (IOException e) {
            return "–"; // no /proc on this system
        }
    }

    /** Stops it in good order, the embedded server with it. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(90, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
