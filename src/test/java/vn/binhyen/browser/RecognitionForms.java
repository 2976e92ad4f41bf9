package vn.binhyen.browser;

import static org.awaitility.Awaitility.await;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A cycle of schools, and a link through which the school of the samples has registered. */
record RecognitionForms(Scene scene, JdbcClient jdbc) {

    private static final String SECRET = "recognition-form-of-samples-0123456789abcde";

    void into(Map<String, Object> ids) {
        await().atMost(Duration.ofSeconds(30))
                .until(() ->
                        jdbc.sql("select count(*) from awards.institution where kind = 5")
                                        .query(Long.class)
                                        .single()
                                > 0);
        var cycle = UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into awards.cycle (id, year, kind, purpose, standard, opened_on)
                        select :id, 2024, 5, 'TITLE', s.id, '2024-01-15'
                          from awards.standard s where s.code = 'TT124/2021' and s.edition = 1
                        """)
                .param("id", cycle)
                .update();
        jdbc.sql(
                        """
                        insert into awards.institution_link (id, cycle, institution, token_hash, made_by, made_at, good_until)
                        select gen_random_uuid(), :cycle, i.id, sha256(convert_to(:secret, 'UTF8')), a.id,
                               timestamptz '2024-02-10 08:00+07', '2024-12-31'
                          from organisation.institution i, access.account a
                         where a.login = :login and i.kind = 'school'
                         limit 1
                        """)
                .param("cycle", cycle)
                .param("secret", SECRET)
                .param("login", Scene.PLANNER)
                .update();
        post(SECRET + "/register");
        ids.put("schoolCycle", cycle);
        ids.put("recognitionForm", SECRET);
    }

    private void post(String path) {
        var request =
                HttpRequest.newBuilder(URI.create(scene.origin() + "/recognition-forms/" + path))
                        .POST(HttpRequest.BodyPublishers.noBody())
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
