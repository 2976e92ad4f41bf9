package vn.binhyen.killed;

import static org.awaitility.Awaitility.await;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** The packaged application in a process of its own, on the heap of a small server. */
final class Instance {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String PASSWORD = "killed-only-" + Long.toHexString(System.nanoTime());
    private static final String SIGNED_IN =
            "Basic "
                    + Base64.getEncoder()
                            .encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Process process;
    private final URI base;

    private Instance(Process process, int port) {
        this.process = process;
        this.base = URI.create("http://localhost:" + port);
    }

    /** Starts it on the data of a folder and waits until it is ready. */
    static Instance start(Path folder) throws IOException {
        var port = freePort();
        var builder =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx320m",
                                "-XX:+ExitOnOutOfMemoryError",
                                "-jar",
                                jar().toAbsolutePath().toString(),
                                "--server.port=" + port)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(
                                ProcessBuilder.Redirect.appendTo(folder.resolve("log").toFile()));
        builder.environment().keySet().removeIf(it -> it.startsWith("SPRING_"));
        builder.environment()
                .putAll(
                        Map.of(
                                "BINHYEN_ADMIN_PASSWORD", PASSWORD,
                                "BINHYEN_PROVINCE_CODE", "38",
                                "BINHYEN_PROVINCE_NAME", "Tỉnh Thử"));
        var instance = new Instance(builder.start(), port);
        try {
            await().atMost(Duration.ofMinutes(3))
                    .failFast("the application ended", () -> !instance.isAlive())
                    .until(instance::isReady);
        } catch (RuntimeException e) {
            instance.kill();
            throw e;
        }
        return instance;
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(it -> it.toString().endsWith(".jar")).findFirst().orElseThrow();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private boolean isReady() {
        try {
            return send(request("/actuator/health/readiness").GET().build()).statusCode() == 200;
        } catch (UncheckedIOException notListening) {
            return false;
        }
    }

    /** As kill -9 does: nothing in it gets a word in. */
    void kill() {
        process.destroyForcibly();
        process.onExit().join();
    }

    void stop() {
        process.destroy();
        process.onExit().join();
    }

    JsonNode get(String path) {
        return read(send(request("/api/v1" + path).GET().build()));
    }

    JsonNode post(String path, Map<String, ?> body) {
        return read(send(json(path).POST(of(body)).build()));
    }

    void put(String path, Map<String, ?> body) {
        read(send(json(path).PUT(of(body)).build()));
    }

    int status(String path) {
        return send(request("/api/v1" + path).GET().build()).statusCode();
    }

    /** Hands a file in to be applied at once; where it can be asked for. */
    String handIn(String target, String csv) {
        var boundary = "----binhyen";
        var body =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n"
                                .formatted(boundary)
                        + csv
                        + "\r\n--"
                        + boundary
                        + "--\r\n";
        var answer =
                send(
                        request("/api/v1/imports/" + target + "?apply=true")
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build());
        return "/imports/" + read(answer).get("id").asString();
    }

    private HttpRequest.Builder json(String path) {
        return request("/api/v1" + path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", SIGNED_IN)
                .header("Accept", "application/json");
    }

    private static HttpRequest.BodyPublisher of(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
