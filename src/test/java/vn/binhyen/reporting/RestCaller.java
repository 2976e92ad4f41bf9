package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Calls the interface as a program would, with a personal token; every call must succeed. */
public record RestCaller(MockMvc mvc, JsonMapper json, String authorization) {

    /** Signs in once with the password and goes on with a token. */
    public static RestCaller of(MockMvc mvc, JsonMapper json, String login, String password)
            throws Exception {
        var pair = (login + ":" + password).getBytes(StandardCharsets.UTF_8);
        var basic = new RestCaller(mvc, json, "Basic " + Base64.getEncoder().encodeToString(pair));
        var token = basic.call(HttpMethod.POST, "/tokens", Map.of("name", "thu"));
        return new RestCaller(mvc, json, "Bearer " + token.get("token").asString());
    }

    /** Follows a one-time link, chooses a password there, and signs in with it. */
    public static RestCaller behind(MockMvc mvc, JsonMapper json, String login, String link)
            throws Exception {
        var password = "mot-cau-de-thu";
        var page =
                MockMvcRequestBuilders.post(link.substring(link.indexOf("/setup/")))
                        .with(csrf())
                        .param("password", password)
                        .param("repeated", password);
        assertThat(mvc.perform(page).andReturn().getResponse().getStatus()).isEqualTo(302);
        return of(mvc, json, login, password);
    }

    public JsonNode call(HttpMethod method, String path, @Nullable Object body) throws Exception {
        var request =
                MockMvcRequestBuilders.request(method, "/api/v1" + path)
                        .header("Authorization", authorization)
                        .contentType(MediaType.APPLICATION_JSON);
        if (body != null) {
            request.content(json.writeValueAsString(body));
        }
        return json.readTree(new String(answer(request, path), StandardCharsets.UTF_8));
    }

    public JsonNode get(String path) throws Exception {
        return call(HttpMethod.GET, path, null);
    }

    public JsonNode post(String path, Object body) throws Exception {
        return call(HttpMethod.POST, path, body);
    }

    public byte[] file(String path) throws Exception {
        return answer(
                MockMvcRequestBuilders.get("/api/v1" + path).header("Authorization", authorization),
                path);
    }

    /** All items of a list, page by page. */
    public List<JsonNode> all(String path) throws Exception {
        var found = new ArrayList<JsonNode>();
        var next = "";
        while (next != null) {
            var page = get(path + "&limit=500" + (next.isEmpty() ? "" : "&after=" + next));
            page.get("items").forEach(found::add);
            next = page.get("next").isNull() ? null : page.get("next").asString();
        }
        return found;
    }

    /** Imports a file at once; the answer once it is applied. */
    public JsonNode applied(String target, byte[] file, int rows) throws Exception {
        var done = imported(target, file);
        assertThat(done.get("state").asString()).as(done.toString()).isEqualTo("applied");
        assertThat(done.get("applied").asInt()).isEqualTo(rows);
        return done;
    }

    /** Imports a file; the answer once it is applied or will not be. */
    public JsonNode imported(String target, byte[] file) throws Exception {
        return imported(target, file, "2014-01-01");
    }

    /** The same with the day from which the file holds. */
    public JsonNode imported(String target, byte[] file, String effectiveOn) throws Exception {
        var upload =
                MockMvcRequestBuilders.multipart("/api/v1/imports/" + target)
                        .file(new MockMultipartFile("file", target + ".csv", "text/csv", file))
                        .param("apply", "true")
                        .param("effectiveOn", effectiveOn)
                        .header("Authorization", authorization);
        var id = json.readTree(answer(upload, target)).get("id").asString();
        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        List.of("applied", "failed", "previewed")
                                .contains(get("/imports/" + id).get("state").asString()));
        return get("/imports/" + id);
    }

    private byte[] answer(RequestBuilder request, String path) throws Exception {
        var answer = mvc.perform(request).andReturn().getResponse();
        var text = answer.getContentAsString(StandardCharsets.UTF_8);
        assertThat(answer.getStatus()).as(path + " " + text).isBetween(200, 299);
        return answer.getContentAsByteArray();
    }

    public static UUID id(JsonNode line, String... names) {
        for (var name : names) {
            if (line.hasNonNull(name)) {
                return UUID.fromString(line.get(name).asString());
            }
        }
        throw new AssertionError(line);
    }
}
