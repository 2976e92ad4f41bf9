package vn.binhyen.awards.api;

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
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** Cycles, files and standards over REST: what is told, and to whom. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RecognitionApiIntegrationTests {

    private static final String CYCLES = "/api/v1/recognition/cycles";

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired MockMvcTester mvc;

    private final JsonMapper json = new JsonMapper();

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @SuppressWarnings("NullAway.Init")
    private CycleId cycle;

    @BeforeEach
    void aCycleWithFilesOfTwoCommunes() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
        cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);
        management.register(cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2")));
        management.register(cycle, scene.unit("X2"), List.of(scene.id("V4")));
        jdbc.sql(
                        """
                        update awards.dossier set stage = 'SUBMITTED', submitted_on = '2025-11-01', passed = false
                         where object = ?
                        """)
                .param(scene.id("V2"))
                .update();
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aCycleIsToldWithTheCountsOfTheCallersUnit() throws Exception {
        var all = read(get(null, CYCLES + "?year=" + CycleScene.YEAR));
        assertThat(all.get("total").asInt()).isEqualTo(1);
        assertThat(all.get("items").get(0).get("kind").asString()).isEqualTo("residential_area");
        assertThat(all.get("items").get(0).get("standardCode").asString()).isNotEmpty();

        var ofProvince = read(get(null, CYCLES + "/" + cycle));
        assertThat(ofProvince.get("objects").asInt()).isEqualTo(4);
        assertThat(ofProvince.get("stages").get("registered").asInt()).isEqualTo(2);
        assertThat(ofProvince.get("stages").get("submitted").asInt()).isEqualTo(1);
        var ofCommune = read(get("X2", CYCLES + "/" + cycle));
        assertThat(ofCommune.get("objects").asInt()).isEqualTo(1);
        assertThat(ofCommune.get("stages").get("submitted").asInt()).isZero();
    }

    @Test
    void filesArePagedAndKeptToTheScope() throws Exception {
        var first = read(get(null, CYCLES + "/" + cycle + "/files?limit=2"));
        assertThat(first.get("items").size()).isEqualTo(2);
        assertThat(first.get("total").asInt()).isEqualTo(3);
        var rest =
                read(
                        get(
                                null,
                                CYCLES
                                        + "/"
                                        + cycle
                                        + "/files?limit=2&after="
                                        + first.get("next").asString()));
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.get("next").isNull()).isTrue();

        var own = read(get("X2", CYCLES + "/" + cycle + "/files"));
        assertThat(own.get("items").size()).isEqualTo(1);
        assertThat(own.get("items").get(0).get("name").asString()).isEqualTo("Thôn 4");
        assertThat(get("X2", CYCLES + "/" + cycle + "/files?unit=" + scene.id("X1")))
                .hasStatus(403);
        assertThat(get("X2", CYCLES + "/" + cycle + "?unit=" + scene.id("X1"))).hasStatus(403);
        assertThat(get("X2", file("V1"))).hasStatus(403);
        assertThat(get("X2", file("V4"))).hasStatusOk();
    }

    @Test
    void filesOfOneStageAreAskedForByItsWord() throws Exception {
        var handedIn = read(get(null, CYCLES + "/" + cycle + "/files?stage=submitted"));
        assertThat(handedIn.get("items").size()).isEqualTo(1);
        assertThat(handedIn.get("items").get(0).get("object").asString())
                .isEqualTo(scene.id("V2").toString());

        assertThat(get(null, CYCLES + "/" + cycle + "/files?stage=lost"))
                .hasStatus(422)
                .hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON)
                .bodyText()
                .contains("registered", "decided");
    }

    @Test
    void aFileTellsNothingSensitiveToAnybody() throws Exception {
        var dossier =
                jdbc.sql("select id from awards.dossier where object = ?")
                        .param(scene.id("V2"))
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .single();
        var sensitive = new java.util.ArrayList<String>();
        for (var it : rules(read(get(null, standard())))) {
            if (it.get("sensitive").asBoolean()) {
                sensitive.add(it.get("code").asString());
            }
        }
        assertThat(sensitive).isNotEmpty();
        for (var code : sensitive) {
            jdbc.sql(
                            """
                            insert into awards.dossier_answer (dossier, criterion, met, reason, document_number)
                            values (?, ?, false, 'EVENT_OF_THE_LIST', '99/KL')
                            """)
                    .param(dossier)
                    .param(code)
                    .update();
        }

        var answer = get(null, file("V2"));

        assertThat(answer).hasStatusOk().headers().containsHeader("ETag");
        assertThat(text(answer))
                .doesNotContain("99/KL", "EVENT_OF_THE_LIST")
                .doesNotContain(sensitive);
        assertThat(read(answer).get("file").get("result").isNull())
                .as("passed is not told before it is decided")
                .isTrue();
        assertThat(read(answer).get("criteria").size()).isPositive();
    }

    @Test
    void whatHasNoFileIsNotFound() {
        assertThat(get(null, file("V3"))).hasStatus(404);
        assertThat(get(null, CYCLES + "/" + UUID.randomUUID())).hasStatus(404);
        assertThat(get(null, "/api/v1/standards/" + UUID.randomUUID())).hasStatus(404);
    }

    @Test
    void theObjectsOfAUnitAreRegisteredByItsOwnOfficer() throws Exception {
        var body = "{\"objects\": [\"%s\", \"%s\"]}".formatted(scene.id("V2"), scene.id("V3"));

        var done = put("X1", "X1", body);

        assertThat(done).hasStatusOk();
        assertThat(read(done).get("stages").get("registered").asInt()).isEqualTo(1);
        assertThat(get("X1", file("V1"))).as("taken back").hasStatus(404);
        assertThat(get("X1", file("V3"))).hasStatusOk();
        assertThat(put("X2", "X1", body)).hasStatus(403);
        assertThat(put("X2", "X2", body)).hasStatus(422);
    }

    @Test
    void aCycleIsOpenedByTheProvinceOnceAYear() throws Exception {
        var body =
                "{\"year\": %d, \"kind\": \"commune\", \"purpose\": \"title\"}"
                        .formatted(CycleScene.YEAR);

        var opened = post(Roles.PLANNER, "38", body);

        assertThat(opened).hasStatus(201);
        assertThat(opened.getResponse().getHeader("Location"))
                .endsWith("/" + read(opened).get("id").asString());
        assertThat(post(Roles.PLANNER, "38", body)).hasStatus(422);
        assertThat(post(Roles.REPORTER, "X1", body)).hasStatus(403);
        assertThat(post(Roles.PLANNER, "X1", body.replace("commune", "agency"))).hasStatus(422);
        assertThat(post(Roles.PLANNER, "38", body.replace("commune", "village"))).hasStatus(422);
    }

    @Test
    void aStandardIsToldWithItsRulesInTheCallersLanguage() throws Exception {
        var ofYear = read(get("X1", "/api/v1/standards?year=2026"));
        assertThat(ofYear.get("items").size()).isEqualTo(2);
        for (var it : ofYear.get("items")) {
            assertThat(it.get("firstYear").asInt()).isLessThanOrEqualTo(2026);
        }

        var answer = get("X1", standard());

        assertThat(answer).hasStatusOk().headers().containsHeader("ETag");
        var areas = read(answer).get("kinds").get("residential_area");
        assertThat(areas.get("assessedFrom").asString()).endsWith("-11-01");
        assertThat(areas.get("assessedTo").asString()).endsWith("-10-31");
        var commune = read(answer).get("kinds").get("commune").get("criteria");
        assertThat(commune.valueStream().map(it -> it.get("percent")).filter(it -> !it.isNull()))
                .extracting(JsonNode::asInt)
                .contains(70);
        assertThat(commune.get(0).get("wording").asString()).doesNotStartWith("recognition.");
    }

    private static JsonNode rules(JsonNode standard) {
        return standard.get("kinds").get("residential_area").get("criteria");
    }

    private String standard() throws Exception {
        return "/api/v1/standards/"
                + read(get(null, CYCLES + "/" + cycle)).get("cycle").get("standard").asString();
    }

    private String file(String code) {
        return CYCLES + "/" + cycle + "/files/" + scene.id(code);
    }

    private MvcTestResult get(@Nullable String commune, String uri) {
        return mvc.get()
                .uri(uri)
                .with(
                        authentication(
                                CycleScene.authentication(
                                        commune == null ? Roles.ADMINISTRATOR : Roles.REPORTER,
                                        unit(commune))))
                .exchange();
    }

    private MvcTestResult put(String officer, String unit, String body) {
        return mvc.put()
                .uri(CYCLES + "/" + cycle + "/units/" + scene.id(unit) + "/registered")
                .with(authentication(CycleScene.authentication(Roles.REPORTER, unit(officer))))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult post(String role, String officer, String body) {
        return mvc.post()
                .uri(CYCLES)
                .with(authentication(CycleScene.authentication(role, unit(officer))))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private @Nullable UnitId unit(@Nullable String code) {
        return code == null ? null : scene.unit(code);
    }

    private JsonNode read(MvcTestResult answer) throws UnsupportedEncodingException {
        return json.readTree(text(answer));
    }

    private static String text(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }
}
