package vn.binhyen.bench;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A reporter at a browser: keeps cookies, follows forms, knows no REST. Their browsers run on
 * machines of their own, so here they share one client and take little from the two cores.
 */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\"[^>]*value=\"(\\d+)\"");

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String base;
    private String token = "";
    private String version = "";
    private String page = "";

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
        var answer = send(HttpRequest.newBuilder(URI.create(base + path)));
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        page = answer.body();
        token = found(TOKEN, page, token);
        version = found(VERSION, page, version);
    }

    /** The fields of the page opened last whose names begin so, in their order. */
    List<String> fields(String prefix) {
        return Pattern.compile("name=\"(" + Pattern.quote(prefix) + "[^\"]+)\"")
                .matcher(page)
                .results()
                .map(it -> it.group(1))
                .toList();
    }

    /** Sends a form that answers by leading on. */
    void send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        post(path, fields, 302);
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
                send(
                        HttpRequest.newBuilder(URI.create(base + path))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() != expected) {
            throw new IllegalStateException(path + ": " + answer.statusCode());
        }
        return answer;
    }

    private HttpResponse<String> send(HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(it -> it.getKey() + "=" + it.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        answer.headers().allValues("Set-Cookie").stream()
                .flatMap(it -> HttpCookie.parse(it).stream())
                .forEach(this::keep);
        return answer;
    }

    private void keep(HttpCookie cookie) {
        if (cookie.getMaxAge() == 0) {
            cookies.remove(cookie.getName());
        } else {
            cookies.put(cookie.getName(), cookie.getValue());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String found(Pattern pattern, String page, String before) {
        var matcher = pattern.matcher(page);
        return matcher.find() ? matcher.group(1) : before;
    }
}
