package vn.binhyen.awards.web;

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
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Sensitive criteria of a province's own stay with those who decide. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class SensitiveCriteriaIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleListing listing;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @SuppressWarnings("NullAway.Init")
    private UsernamePasswordAuthenticationToken who;

    @BeforeEach
    void aProvince() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
        SecurityContextHolder.clearContext();
        who = CycleScene.authentication(Roles.PLANNER, scene.unit("38"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    private static final String WORDS = "Không có vụ việc thuộc danh mục kín";
    private static final String NUMBER = "9977/BC-CAT";

    /**
     * An own sensitive criterion is not met, with its reason and paper: who decides sees it, and it
     * is on no page, file or answer of anybody else, nor in the trail.
     */
    @Test
    void whatIsSensitiveIsSeenByThoseWhoDecideOnly() {
        jdbc.sql(
                        """
                        update awards.standard_rules set rules = jsonb_set(rules, '{criteria}', rules->'criteria' ||
                               jsonb_build_array(jsonb_build_object('code', 'own_1', 'form', 'YES_NO', 'wording', :words,
                                   'article', null, 'sensitive', true, 'percent', null, 'points', null,
                                   'evidence', null, 'toConfirm', false)))
                         where kind = 1
                        """)
                .param("words", WORDS)
                .update();
        var board = opened("residential_area", "TITLE");
        var file = board + "/objects/" + scene.id("V1");
        handIn(board, file);

        as(Roles.REVIEWER, "X1");
        assertThat(get(file)).bodyText().contains(WORDS);
        assertThat(
                        post(
                                file + "/appraise",
                                "version",
                                "2",
                                "a-no_serious_events",
                                "yes",
                                "a-own_1",
                                "no",
                                "r-own_1",
                                "DISCIPLINE",
                                "n-own_1",
                                NUMBER,
                                "propose",
                                "no"))
                .hasStatus3xxRedirection();
        assertThat(get(file)).bodyText().contains(WORDS, NUMBER, "value=\"DISCIPLINE\" selected");

        for (var other :
                List.of(
                        CycleScene.authentication(Roles.REPORTER, scene.unit("X1")),
                        CycleScene.authentication(Roles.VIEWER, scene.unit("X1")),
                        CycleScene.authentication(Roles.VIEWER, scene.unit("38")),
                        CycleScene.authentication(Roles.REPORTER, scene.unit("38")))) {
            who = other;
            assertSilent(file);
            assertThat(get(file)).hasStatusOk().bodyText().doesNotContain(WORDS);
        }
        decide(board);
        for (var role : List.of(Roles.REPORTER, Roles.VIEWER, Roles.REVIEWER, Roles.PLANNER)) {
            who = CycleScene.authentication(role, scene.unit("38"));
            var object = scene.id("V1");
            for (var path :
                    List.of(
                            board,
                            board + "?unit=" + scene.unit("X1"),
                            "/",
                            "/recognition",
                            "/recognition/papers",
                            "/recognition/meter?year=" + CycleScene.YEAR,
                            "/titles",
                            "/titles/residential_area/" + CycleScene.YEAR,
                            "/titles/residential_area/" + CycleScene.YEAR + "/" + object,
                            "/search?q=Thôn 1",
                            "/search?q=" + NUMBER,
                            "/api/v1/titles?kind=residential_area&year=" + CycleScene.YEAR,
                            "/api/v1/recognition/cycles",
                            "/api/v1" + board.replace("/recognition/", "/recognition/cycles/"),
                            "/api/v1"
                                    + board.replace("/recognition/", "/recognition/cycles/")
                                    + "/files",
                            "/api/v1"
                                    + board.replace("/recognition/", "/recognition/cycles/")
                                    + "/files/"
                                    + object,
                            "/admin/audit",
                            "/units/" + object)) {
                assertSilent(path);
            }
        }
        CycleScene.administrator();
        assertThat(
                        jdbc.sql(
                                        """
                                        select string_agg(e::text, ' ') from access.audit_entry e
                                        """)
                                .query(String.class)
                                .single())
                .contains("dossier.appraised")
                .doesNotContain(NUMBER, "DISCIPLINE", "own_1");
        assertThat(
                        jdbc.sql("select string_agg(r::text, ' ') from awards.title_result r")
                                .query(String.class)
                                .single())
                .doesNotContain(NUMBER, "DISCIPLINE");
    }

    /** Neither paper, nor reason; what was searched for is said again and does not count. */
    private void assertSilent(String path) {
        var body = body(get(path)).replace("value=\"" + NUMBER + "\"", "");
        if (!path.contains("q=" + NUMBER)) {
            assertThat(body).as(path).doesNotContain(NUMBER);
        }
        assertThat(body).as(path).doesNotContain("Có xử lý kỷ luật", "DISCIPLINE");
    }

    private void handIn(String board, String file) {
        as(Roles.REPORTER, "X1");
        post(board + "/register", "object", scene.id("V1").toString());
        var answers = new ArrayList<>(List.of("version", "0"));
        var id = new CycleId(UUID.fromString(board.substring(board.lastIndexOf('/') + 1)));
        CycleScene.met(listing.required(id).rules())
                .forEach((code, answer) -> {
                    answers.addAll(
                            List.of(
                                    "a-" + code,
                                    answer.met() == null
                                            ? String.valueOf(answer.number())
                                            : "yes"));
                    if (answer.base() != null) {
                        answers.addAll(List.of("b-" + code, answer.base().toString()));
                    }
                });
        assertThat(post(file + "/assess", answers.toArray(String[]::new)))
                .hasStatus3xxRedirection();
        assertThat(
                        post(
                                file + "/minutes",
                                "version",
                                "1",
                                "minutesNumber",
                                "01/BB",
                                "minutesDate",
                                "20/11/" + CycleScene.YEAR,
                                "present",
                                "40",
                                "inFavour",
                                "39"))
                .hasStatus3xxRedirection();
    }

    private void decide(String board) {
        as(Roles.REVIEWER, "X1");
        assertThat(
                        post(
                                board + "/decide",
                                "number",
                                "12/QĐ-UBND",
                                "date",
                                "20/12/" + CycleScene.YEAR,
                                "object",
                                scene.id("V1") + ":3"))
                .hasStatus3xxRedirection();
    }

    private void as(String role, String unit) {
        who = CycleScene.authentication(role, scene.unit(unit));
    }

    private static String body(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private String opened(String kind, String purpose) {
        var made =
                post(
                        "/recognition",
                        "year",
                        "" + CycleScene.YEAR,
                        "kind",
                        kind,
                        "purpose",
                        purpose);
        assertThat(made).hasStatus3xxRedirection();
        return String.valueOf(made.getResponse().getRedirectedUrl());
    }

    private MvcTestResult get(@Nullable String path) {
        return mvc.get().uri(String.valueOf(path)).with(authentication(who)).exchange();
    }

    private MvcTestResult post(@Nullable String path, String... fields) {
        var request =
                mvc.post()
                        .uri(String.valueOf(path))
                        .with(authentication(who))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED);
        for (int i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
