package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.PaperScene.admin;
import static vn.binhyen.reporting.PaperScene.signedIn;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.AccountFixtures;
import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/** What a caller gets who is not sure whether the first call arrived. */
class RepeatedCallsIntegrationTests extends LaunchedPeak {

    private static final String PLAN =
            """
            {"kind": "peak", "title": "%s", "host": "%s", "startsOn": "2027-08-01", "endsOn": "2027-09-30",
             "audience": {"tiers": ["district", "commune"], "units": [], "bodies": []}, "settings": {}, "basis": []}
            """;

    @Autowired MockMvcTester mvc;
    @Autowired MockMvc bare;
    @Autowired JsonMapper json;
    @Autowired AccountFixtures accounts;

    private final String key = UUID.randomUUID().toString();

    @Test
    void theSameKeyGivesTheSameAnswerAndTheDeedIsDoneOnce() {
        var planner = admin(province.province);

        var one = plan(planner, title());
        var two = plan(planner, title());

        assertThat(one).hasStatus(201);
        assertThat(two).hasStatus(201).hasContentTypeCompatibleWith(MediaType.APPLICATION_JSON);
        assertThat(body(two)).isEqualTo(body(one));
        assertThat(two.getResponse().getHeader("Location"))
                .isEqualTo(one.getResponse().getHeader("Location"));
        assertThat(campaigns(title())).isEqualTo(1);
    }

    @Test
    void aRepeatedReturnAnswersTheSameThoughTheReportHasMovedOn() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        var reviewer = reviewer();
        var path = "/api/v1/rounds/" + first + "/reports/" + commune;
        var request = "{\"reason\": \"Kiểm tra lại\", \"cells\": [\"T1\"]}";

        var one = call(HttpMethod.POST, reviewer, path + "/return", request);
        submit(commune, Map.of(TURNS, 6));
        var two = call(HttpMethod.POST, reviewer, path + "/return", request);

        assertThat(two).hasStatusOk();
        assertThat(body(two)).isEqualTo(body(one));
        assertThat(two.getResponse().getHeader("ETag"))
                .isNotNull()
                .isEqualTo(one.getResponse().getHeader("ETag"));
        assertThat(provinceTotal().values()).containsEntry(TURNS, 6L);
    }

    @Test
    void theSameKeyForAnotherCallIsRefusedWithTheWayOut() {
        var planner = admin(province.province);
        plan(planner, title());

        var other = plan(planner, "Khác, " + title());

        assertThat(other).hasStatus(422);
        assertThat(body(other)).contains("Idempotency-Key", "dùng một key mới");
        assertThat(campaigns("Khác, " + title())).isZero();
    }

    @Test
    void anotherAccountMayUseTheSameKey() {
        plan(admin(province.province), title());
        plan(admin(province.province), title());

        assertThat(campaigns(title())).isEqualTo(2);
    }

    @Test
    void aRefusedCallLeavesTheKeyFreeForTheMendedOne() {
        var planner = admin(province.province);

        assertThat(plan(planner, "")).hasStatus(422);
        assertThat(plan(planner, title())).hasStatus(201);
    }

    @Test
    void aTokenIsNeitherKeptNorShownTwice() throws Exception {
        var login = accounts.login(Roles.ADMINISTRATOR, null, null);
        var caller = RestCaller.of(bare, json, login, AccountFixtures.PASSWORD).authorization();

        var one = token(caller);
        var two = token(caller);

        assertThat(one).hasStatus(201);
        assertThat(two).hasStatus(422);
        assertThat(body(two)).contains("chỉ hiện một lần");
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from access.kept_answer
                                         where idempotency_key = :key and status = 201 and body is null
                                        """)
                                .param("key", key)
                                .query((rs, row) -> rs.getInt(1))
                                .single())
                .isEqualTo(1);
    }

    private MvcTestResult token(String caller) {
        return mvc.post()
                .uri("/api/v1/tokens")
                .header("Authorization", caller)
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": \"thu\"}")
                .exchange();
    }

    private String title() {
        return "Đợt " + key.replaceAll("\\d", "x");
    }

    private int campaigns(String title) {
        return jdbc.sql("select count(*) from campaigns.campaign where title = :title")
                .param("title", title)
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private MvcTestResult plan(Officer officer, String title) {
        return call(
                HttpMethod.POST,
                officer,
                "/api/v1/campaigns",
                PLAN.formatted(title, province.province));
    }

    private MvcTestResult call(HttpMethod method, Officer officer, String path, String content) {
        return mvc.method(method)
                .uri(path)
                .with(signedIn(officer))
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_JSON)
                .content(content)
                .exchange();
    }

    private static String body(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
