package vn.binhyen.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A reporter at a browser: keeps cookies, follows forms, knows no REST. */
final class Visitor implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String base;
    private String token = "";
    private String version = "";

    Visitor(Application application) {
        this.base = "http://localhost:" + application.port();
    }

    /** Sets the password behind a one-time link. */
    void setUp(String link, String password) throws IOException, InterruptedException {
        var path = URI.create(link).getPath();
        open(path);
        post(path, Map.of("password", password, "repeated", password), 302);
    }

    void signIn(String login, String password) throws IOException, InterruptedException {
        open("/login");
        var answer = post("/login", Map.of("username", login, "password", password), 302);
        if (answer.headers().firstValue("Location").orElse("").contains("error")) {
            throw new IllegalStateException(login + " was not let in");
        }
    }

    void open(String path) throws IOException, InterruptedException {
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(base + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        token = found(TOKEN, answer.body(), token);
        version = found(VERSION, answer.body(), version);
    }

    /** Saves as the script of the form does. */
    void save(String report, Map<String, String> values) throws IOException, InterruptedException {
        var answer = post(report + "/draft", withVersion(values), 200);
        var said = Rest.JSON.readTree(answer.body());
        if (!said.hasNonNull("version")) {
            throw new IllegalStateException(report + ": " + answer.body());
        }
        version = said.get("version").asString();
    }

    void submit(String report, Map<String, String> values)
            throws IOException, InterruptedException {
        var fields = withVersion(values);
        fields.put("act", "submit");
        post(report, fields, 302);
    }

    private Map<String, String> withVersion(Map<String, String> values) {
        var fields = new LinkedHashMap<>(values);
        fields.put("version", version);
        return fields;
    }

    private HttpResponse<String> post(String path, Map<String, String> fields, int expected)
            throws IOException, InterruptedException {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", token);
        var body =
                all.entrySet().stream()
                        .map(it -> encoded(it.getKey()) + "=" + encoded(it.getValue()))
                        .collect(Collectors.joining("&"));
        var answer =
                client.send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page, String before) {
        var matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : before;
    }

    @Override
    public void close() {
        client.close();
    }
}
