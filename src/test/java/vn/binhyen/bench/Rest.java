package vn.binhyen.bench;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The REST interface as an integrator calls it: with a personal token. */
final class Rest {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String base;
    private final String authorization;

    private Rest(String base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /** Signs in as the administrator once and goes on with a token. */
    static Rest of(Application application) throws IOException, InterruptedException {
        var base = "http://localhost:" + application.port() + "/api/v1";
        var credentials = "admin:" + Application.ADMIN_PASSWORD;
        var basic =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        var token =
                new Rest(base, basic)
                        .post("/tokens", Map.of("name", "benchmark", "expiresOn", "2099-12-31"))
                        .get("token")
                        .asString();
        return new Rest(base, "Bearer " + token);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return send(request(path).GET().build());
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(json(path).POST(of(body)).build());
    }

    JsonNode put(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return send(json(path).PUT(of(body)).build());
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    /** Uploads a file, applies it at once and waits until it is applied. */
    JsonNode importFile(String target, String csv) throws IOException, InterruptedException {
        var boundary = "----" + UUID.randomUUID();
        var head =
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                        .formatted(boundary, target);
        var body = head + csv + "\r\n--" + boundary + "--\r\n";
        var accepted =
                client.send(
                        request("/imports/" + target + "?apply=true")
                                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var location = accepted.headers().firstValue("Location");
        if (accepted.statusCode() != 202 || location.isEmpty()) {
            throw new IllegalStateException(accepted.statusCode() + " " + accepted.body());
        }
        while (true) {
            var state = get(location.get().replaceFirst(".*/api/v1", ""));
            switch (state.get("state").asString()) {
                case "applied":
                    return state;
                case "failed", "previewed":
                    if (state.get("invalid").asInt() > 0
                            || state.get("state").asString().equals("failed")) {
                        throw new IllegalStateException(state.toString());
                    }
                    break;
                default:
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", authorization)
                .header("Accept", "application/json");
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private static HttpRequest.BodyPublisher of(Map<String, ?> body) {
        return HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body));
    }

    private JsonNode send(HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    request.uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }
}
