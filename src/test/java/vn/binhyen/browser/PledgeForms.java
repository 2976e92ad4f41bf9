package vn.binhyen.browser;

import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** A link of the institution in the drive of the samples, through which it has registered. */
record PledgeForms(Scene scene, JdbcClient jdbc) {

    private static final String SECRET = "pledge-form-of-the-samples-0123456789abcdef";

    /** The secret in the link. */
    String opened() {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from pledges.institution")
                                        .query(Long.class)
                                        .single()
                                > 0);
        jdbc.sql(
                        """
                        insert into pledges.institution_link (id, drive, institution, token_hash, made_by, made_at)
                        select gen_random_uuid(), d.number, i.id, sha256(convert_to(:secret, 'UTF8')), a.id,
                               timestamptz '2024-09-10 08:00+07'
                          from pledges.drive d, organisation.institution i, access.account a
                         where d.origin = 'FILE' and a.login = :login
                         limit 1
                        """)
                .param("secret", SECRET)
                .param("login", Scene.PLANNER)
                .update();
        int deed =
                jdbc.sql(
                                """
                                select min(g.id) from pledges.good_deed g join pledges.drive d on d.number = g.drive
                                 where d.origin = 'FILE'
                                """)
                        .query(Integer.class)
                        .single();
        send("version=0&i-" + deed + "=1&p-" + deed + "=25");
        return SECRET;
    }

    private void send(String form) {
        var request =
                HttpRequest.newBuilder(URI.create(scene.origin() + "/pledge-forms/" + SECRET))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 302) {
                throw new IllegalStateException(answer.statusCode() + ": " + answer.body());
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
