package vn.binhyen.communitymodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.communitymodels.events.ModelMark;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/** What was written down wrongly is put right, over pages and REST, by the same rules. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ModelCorrectionsIntegrationTests {

    private static final LocalDate START = LocalDate.parse("2015-03-20");
    private static final LocalDate INAUGURATED = LocalDate.parse("2015-06-01");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired ModelLife life;
    @Autowired ModelCatalogue catalogue;
    @Autowired ModelHistory history;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private ModelScene scene;

    @SuppressWarnings("NullAway.Init")
    private CommunityModelId model;

    @BeforeEach
    void aModelGradedOnce() {
        ModelScene.signIn();
        scene = new ModelScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã Một,Xã,38", "commune,C2,Xã Hai,Xã,38");
        var at = scene.unit("C1");
        model = life.propose(scene.facts("M1", "Dòng họ tự quản", at), List.of(at), START, null);
        life.inaugurate(model, INAUGURATED, new Decision("25/QĐ-UBND", INAUGURATED), null);
        life.grade(model, 2015, ModelMark.GOOD, LocalDate.parse("2015-12-20"), null, null);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theDayOfInaugurationIsPutRightWithinTheStepsAroundIt() {
        assertThat(
                        put(
                                "/steps/1",
                                """
                                {"on": "2015-09-02", "decisionNumber": "52/QĐ-UBND", "decisionDate": "2015-08-28"}
                                """))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.inauguratedOn")
                .isEqualTo("2015-09-02");

        assertThat(catalogue.required(model, LocalDate.parse("2015-09-01")).inauguratedOn())
                .isNull();
        refused("/steps/1", "{\"on\": \"2015-09-02\"}", "decisionNumber");
        var decided = ", \"decisionNumber\": \"1/QĐ\", \"decisionDate\": \"2015-01-01\"}";
        refused("/steps/1", "{\"on\": \"2015-03-19\"" + decided, "on");
        refused("/steps/1", "{\"on\": \"2015-12-21\"" + decided, "on");
        refused("/steps/0", "{\"on\": \"2015-09-03\"}", "on");
        refused("/steps/2", "{\"on\": \"2015-09-01\"}", "on");
        refused("/steps/2", "{\"on\": \"2999-09-01\"}", "on");
        assertThat(put("/steps/3", "{\"on\": \"2016-09-01\"}")).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void nameAndOwnerArePutRightUnlessSomebodyElseWasFaster() {
        var body =
                """
                {"code": "M1", "name": "Dòng họ học tập, tự quản", "level": "commune", "host": "%s", "owner": "Hội Khuyến học"}
                """
                        .formatted(scene.unit("C1"));
        var seen = catalogue.required(model, INAUGURATED).version();

        assertThat(put("", body, seen))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.name")
                .isEqualTo("Dòng họ học tập, tự quản");
        assertThat(put("", body, seen)).hasStatus(HttpStatus.CONFLICT);
    }

    @Test
    void resultsAndGroupsAreKeptAndAStaleVersionIsTold() {
        var seen = catalogue.required(model, INAUGURATED).version();

        assertThat(put("/results/2016/households", "{\"number\": 120}", seen)).hasStatusOk();
        assertThat(put("/results/2016/households", "{\"number\": 130}", seen))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(put("/groups/2016-01-01", "{\"number\": 3}", seen))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(put("/groups/2016-01-01", "{\"number\": 3}", seen + 1))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.groups")
                .isEqualTo(3);
        refused("/results/2016/arrests", "{\"number\": 1}", "result");
        refused("/results/1890/households", "{\"number\": 1}", "year");
        refused("/groups/2016-01-01", "{\"number\": -1}", "groups");
        assertThat(get("/records"))
                .bodyJson()
                .isStrictlyEqualTo(
                        """
                        {"activities": [], "results": [{"year": 2016, "kind": "households", "number": 120}],
                         "groups": [{"from": "2016-01-01", "number": 3}]}
                        """);
    }

    @Test
    void whoAnswersForAnotherUnitIsRefusedEach() {
        var elsewhere = scene.unit("C2");
        for (var path : List.of("", "/steps/1", "/results/2016/households", "/groups/2016-01-01")) {
            assertThat(send(HttpMethod.PUT, path, "{}", null, elsewhere))
                    .as(path)
                    .hasStatus(HttpStatus.FORBIDDEN);
        }
        assertThat(send(HttpMethod.DELETE, "/activities/" + model, "", null, elsewhere))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void theContractNamesThem() {
        assertThat(mvc.get().uri("/v3/api-docs").with(as(scene.unit("38"))).exchange())
                .hasStatusOk()
                .bodyText()
                .contains(
                        "/api/v1/models/{id}/results/{year}/{kind}",
                        "/api/v1/models/{id}/groups/{from}",
                        "/api/v1/models/{id}/steps/{number}",
                        "/api/v1/models/{id}/records");
    }

    @Test
    void thePageOfAStepPutsItRightAndSaysWhyNot() {
        var page = "/models/" + model + "/steps/1";
        assertThat(mvc.get().uri(page).with(as(scene.unit("38"))).exchange())
                .hasStatusOk()
                .bodyText()
                .contains("01/06/2015", "25/QĐ-UBND");

        assertThat(
                        mvc.post()
                                .uri(page)
                                .with(as(scene.unit("38")))
                                .with(csrf())
                                .param("on", "01/01/2016")
                                .param("decisionNumber", "25/QĐ-UBND")
                                .param("decisionDate", "01/06/2015")
                                .exchange())
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#on\"", "20/12/2015");
        assertThat(
                        mvc.post()
                                .uri(page)
                                .with(as(scene.unit("38")))
                                .with(csrf())
                                .param("on", "02/06/2015")
                                .param("decisionNumber", "25/QĐ-UBND")
                                .param("decisionDate", "01/06/2015")
                                .exchange())
                .hasStatus3xxRedirection();
        assertThat(history.timeline(model, LocalDate.parse("2015-06-02")).getFirst().what())
                .isEqualTo("INAUGURATED");
        assertThat(history.timeline(model, LocalDate.parse("2015-06-01")).getFirst().what())
                .isEqualTo("PROPOSED");
    }

    private void refused(String path, String body, String field) {
        assertThat(put(path, body))
                .as(path + body)
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("\"" + field + "\"");
    }

    private MvcTestResult get(String path) {
        return mvc.get()
                .uri("/api/v1/models/" + model + path)
                .with(as(scene.unit("38")))
                .exchange();
    }

    private MvcTestResult put(String path, String body) {
        return send(HttpMethod.PUT, path, body, null, scene.unit("38"));
    }

    private MvcTestResult put(String path, String body, long seen) {
        return send(HttpMethod.PUT, path, body, seen, scene.unit("38"));
    }

    private MvcTestResult send(
            HttpMethod method, String path, String body, @Nullable Long seen, UnitId unit) {
        var request =
                mvc.method(method)
                        .uri("/api/v1/models/" + model + path)
                        .with(as(unit))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body);
        if (seen != null) {
            request.header("If-Match", "\"" + seen + "\"");
        }
        return request.exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(
            UnitId unit) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        ModelScene.officer(Roles.PLANNER, unit),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + Roles.PLANNER)));
    }
}
