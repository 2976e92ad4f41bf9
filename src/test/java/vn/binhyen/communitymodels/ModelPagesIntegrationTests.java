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
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ModelPagesIntegrationTests {

    private static final LocalDate START = LocalDate.parse("2015-03-20");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired ModelLife life;
    @Autowired ModelCatalogue catalogue;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private ModelScene scene;

    @SuppressWarnings("NullAway.Init")
    private CommunityModelId model;

    @BeforeEach
    void aModelAtWork() {
        ModelScene.signIn();
        scene = new ModelScene(jdbc, naming, targets);
        scene.units("commune,C1,Xã Một,Xã,38", "commune,C2,Xã Hai,Xã,38");
        var at = scene.unit("C1");
        model = life.propose(scene.facts("M1", "Dòng họ tự quản", at), List.of(at), START, null);
        life.inaugurate(model, START, new Decision("25/QĐ-UBND", START), null);
        SecurityContextHolder.clearContext();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theCatalogueIsFoundByWordsWithoutAccentsAndNarrowedByStage() {
        assertThat(get("/models?q=dong ho")).hasStatusOk().bodyText().contains("Dòng họ tự quản");
        assertThat(get("/models?stage=INAUGURATED")).bodyText().contains("Dòng họ tự quản");
        assertThat(get("/models?stage=DORMANT"))
                .bodyText()
                .doesNotContain("Dòng họ tự quản")
                .contains("Không có mô hình nào khớp");
        assertThat(get("/models?asOf=2015-03-19")).bodyText().doesNotContain("Dòng họ tự quản");
    }

    @Test
    void aLongCatalogueIsTurnedPageByPageWithItsFilters() {
        ModelScene.signIn();
        var lines = new String[60];
        for (int i = 0; i < lines.length; i++) {
            lines[i] =
                    "P%02d,Camera số %d,Hội Nông dân,commune,general,,C1,2015-01-01,,,,"
                            .formatted(i, i);
        }
        scene.bring("models", ModelScene.COLUMNS, lines);
        SecurityContextHolder.clearContext();

        assertThat(get("/models?q=camera"))
                .hasStatusOk()
                .bodyText()
                .contains("50 trong 60 mô hình", "after=P49", "q=camera")
                .doesNotContain("Camera số 50");
        assertThat(get("/models?q=camera&after=P49")).bodyText().contains("Camera số 50");
    }

    @Test
    void boardTablesPageAndPanelShowIt() {
        assertThat(get("/models/board")).bodyText().contains("Đã ra mắt", "Dòng họ tự quản");
        assertThat(get("/models/table")).bodyText().contains("Xã Một");
        assertThat(get("/models/table?by=owner")).bodyText().contains("Hội Khuyến học");
        assertThat(get("/models/" + model)).bodyText().contains("25/QĐ-UBND", "Xã Một");
        assertThat(get("/units/" + scene.unit("C1"))).bodyText().contains("Dòng họ tự quản");
        assertThat(get("/units/" + scene.unit("C2")))
                .bodyText()
                .contains("Chưa có mô hình nào hoạt động");
    }

    @Test
    void aRefusedStepNamesTheFieldAndKeepsWhatWasTyped() {
        assertThat(
                        post(
                                "/models/" + model + "/step",
                                "kind",
                                "EXAMPLE",
                                "on",
                                "01/02/2017",
                                "decisionDate",
                                "01/02/2017"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Thiếu số quyết định", "href=\"#decisionNumber\"", "01/02/2017");
    }

    @Test
    void anActivityIsWrittenDownAndAWrongOneIsNot() {
        assertThat(
                        post(
                                "/models/" + model + "/activities",
                                "heldOn",
                                "10/01/2016",
                                "kind",
                                "patrol",
                                "participants",
                                "1.234"))
                .hasStatus3xxRedirection();
        assertThat(
                        post(
                                "/models/" + model + "/activities",
                                "heldOn",
                                "10/01/2016",
                                "kind",
                                "patrol"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ghi số nguyên");

        assertThat(get("/models/" + model)).bodyText().contains("1.234", "Tuần tra");
    }

    @Test
    void anOwnerIsChosenWhereSeveralBearTheName() {
        ModelScene.signIn();
        scene.bring(
                "institutions",
                "kind,code,name,unit_code",
                "school,MN1,Trường Mầm non,C1",
                "school,MN2,Trường Mầm non,C2");
        SecurityContextHolder.clearContext();
        assertThat(get("/models/owners?owner=truong mam"))
                .hasStatusOk()
                .bodyText()
                .contains("MN1", "MN2", "Xã Hai");

        assertThat(propose("P1"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#owner\"", "MN1", "MN2", "chọn một");
        assertThat(propose("P1", "ownerBody", "")).hasStatus3xxRedirection();
        var chosen =
                jdbc.sql("select cast(id as text) from organisation.institution where code = 'MN2'")
                        .query(String.class)
                        .single();
        assertThat(propose("P2", "ownerBody", chosen)).hasStatus3xxRedirection();
        assertThat(propose("P3", "ownerBody", "nobody"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);

        assertThat(catalogue.all(ModelFilter.ALL, START))
                .filteredOn(it -> it.facts().code().startsWith("P"))
                .extracting(it -> String.valueOf(it.facts().ownerBody()))
                .containsExactly("null", chosen);
    }

    private MvcTestResult propose(String code, String... more) {
        var fields =
                new java.util.ArrayList<>(
                        List.of("code", code, "name", "Camera", "owner", "Trường Mầm non"));
        fields.addAll(List.of("level", "commune", "areaTypes", "general"));
        fields.addAll(List.of("hostCode", "C1", "sites", "C1", "on", "20/03/2015"));
        fields.addAll(List.of(more));
        return post("/models/new", fields.toArray(String[]::new));
    }

    @Test
    void restTakesTheSamePathAndKeepsTheSameRules() {
        var steps = "/api/v1/models/" + model + "/steps";
        assertThat(
                        json(
                                steps,
                                "{\"step\": \"grade\", \"year\": 2016, \"mark\": \"good\", \"on\": \"2016-12-01\"}"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.mark")
                .isEqualTo("good");
        assertThat(
                        json(
                                steps,
                                "{\"step\": \"grade\", \"year\": 2016, \"mark\": \"weak\", \"on\": \"2016-12-01\"}"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(
                        mvc.post()
                                .uri(steps)
                                .with(as(Roles.PLANNER, scene.unit("38")))
                                .header("If-Match", "\"0\"")
                                .contentType(MediaType.APPLICATION_JSON)
                                .content("{\"step\": \"retire\", \"on\": \"2020-01-01\"}"))
                .hasStatus(HttpStatus.CONFLICT);
        assertThat(get("/api/v1/models?q=dong ho&stage=inaugurated"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items[0].reportingClass")
                .isEqualTo("commune");
    }

    private MvcTestResult get(String path) {
        return mvc.get().uri(path).with(as(Roles.PLANNER, scene.unit("38"))).exchange();
    }

    private MvcTestResult post(String path, String... fields) {
        var request = mvc.post().uri(path).with(as(Roles.PLANNER, scene.unit("38"))).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult json(String path, String body) {
        return mvc.post()
                .uri(path)
                .with(as(Roles.PLANNER, scene.unit("38")))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(
            String role, @Nullable UnitId unit) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        ModelScene.officer(role, unit),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }
}
