package vn.binhyen.browser;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.AccountFixtures;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The REST interface as one account calls it, to set the scene of a browser test. */
final class Interface {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();

    private final String base;
    private final String authorization;

    Interface(String origin, String login) {
        base = origin + "/api/v1";
        authorization =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (login + ":" + AccountFixtures.PASSWORD)
                                                .getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) {
        return call("GET", path, null);
    }

    JsonNode post(String path, Map<String, ?> body) {
        return call("POST", path, body);
    }

    JsonNode put(String path, Map<String, ?> body) {
        return call("PUT", path, body);
    }

    List<UUID> rounds(UUID campaign) {
        var found = new ArrayList<UUID>();
        get("/campaigns/" + campaign + "/rounds")
                .get("items")
                .forEach(it -> found.add(UUID.fromString(it.get("id").asString())));
        return found;
    }

    private JsonNode call(
            String method, String path, @org.jspecify.annotations.Nullable Map<String, ?> body) {
        var request =
                HttpRequest.newBuilder(URI.create(base + path))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/json")
                        .method(
                                method,
                                body == null
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(JSON.writeValueAsString(body)))
                        .build();
        try {
            var answer = CLIENT.send(request, BodyHandlers.ofString());
            if (answer.statusCode() >= 300) {
                throw new IllegalStateException(
                        method + " " + path + ": " + answer.statusCode() + " " + answer.body());
            }
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
