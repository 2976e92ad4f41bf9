package vn.binhyen.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.shared.Roles;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Over a real connection: the test support for CSRF would put its token into a session. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class StrangersIntegrationTests {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @LocalServerPort int port;
    @Autowired AccountFixtures accounts;
    @Autowired JdbcClient jdbc;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void leaveNoSessionBehindBeforeTheySignIn() throws Exception {
        var login = accounts.login(Roles.REPORTER);

        assertThat(get("/").statusCode()).isEqualTo(302);
        assertThat(get("/api/v1/tokens").statusCode()).isEqualTo(401);
        var page = get("/login");
        var refused = signIn(page, login, "sai-mat-khau-roi");
        assertThat(refused.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/login?error"));
        assertThat(sessions()).isZero();

        var taken = signIn(get("/login"), login, AccountFixtures.PASSWORD);

        assertThat(taken.headers().firstValue("Location"))
                .hasValueSatisfying(it -> assertThat(it).endsWith("/"));
        assertThat(sessions()).isEqualTo(1);
        assertThat(get("/settings").statusCode()).isEqualTo(200);
    }

    private HttpResponse<String> signIn(HttpResponse<String> page, String login, String password)
            throws Exception {
        var token = TOKEN.matcher(page.body());
        assertThat(token.find()).isTrue();
        var form =
                "_csrf=%s&username=%s&password=%s"
                        .formatted(
                                URLEncoder.encode(token.group(1), StandardCharsets.UTF_8),
                                login,
                                password);
        return browser.send(
                request("/login")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(request(path).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html");
    }

    private long sessions() {
        return jdbc.sql("select count(*) from access.spring_session")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
