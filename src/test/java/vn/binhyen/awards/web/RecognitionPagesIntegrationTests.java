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
import org.springframework.http.HttpStatus;
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

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RecognitionPagesIntegrationTests {

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

    @Test
    void theRowsBehindAProposalAreShown() {
        var board = opened("residential_area", "TITLE");
        jdbc.sql(
                        """
                        insert into awards.known_pledge (drive, unit_id, place, on_day, subject, turns, distinct_ones, version)
                        values (gen_random_uuid(), :unit, gen_random_uuid(), :on, 2, 84, 28, 1)
                        """)
                .param("unit", scene.id("V1"))
                .param("on", java.time.LocalDate.of(CycleScene.YEAR, 5, 4))
                .update();

        as(Roles.REPORTER, "X1");
        assertThat(get(board + "/objects/" + scene.id("V1") + "/evidence/households_registered"))
                .hasStatusOk()
                .bodyText()
                .contains("Ít nhất 28 hộ khác nhau đã đăng ký; 84 lượt", "Thôn 1", "04/05/");
        as(Roles.REPORTER, "X2");
        assertThat(get(board + "/objects/" + scene.id("V1") + "/evidence/households_registered"))
                .hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void aVillageGoesFromTheGridToTheDecisionOverThePages() {
        assertThat(get("/recognition")).hasStatusOk().bodyText().contains("Mở đợt");
        var board = opened("residential_area", "TITLE");
        var file = board + "/objects/" + scene.id("V1");

        as(Roles.REPORTER, "X1");
        assertThat(get(board + "/register"))
                .hasStatusOk()
                .bodyText()
                .contains("Thôn 1", "Thôn 2", "Thôn 3")
                .doesNotContain("Thôn 4");
        assertThat(post(board + "/register", "object", scene.id("V1").toString()))
                .hasStatus3xxRedirection();
        assertThat(get(board)).bodyText().contains("Đã đăng ký", "1/3 đã đăng ký");
        assertThat(post(file + "/assess", "version", "0", "a-policies", "yes"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Trả lời tiêu chí “Quý I có nghị quyết", "href=\"#a-resolution\"");
        assertThat(post(file + "/assess", answers(board))).hasStatus3xxRedirection();
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
                                "41"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#inFavour\"", "01/BB");
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
        assertThat(get("/")).hasStatusOk();

        as(Roles.REVIEWER, "X1");
        assertThat(get("/")).bodyText().contains("Thẩm định 1 hồ sơ");
        assertThat(get(board + "/queue"))
                .hasStatusOk()
                .bodyText()
                .contains("Không có gì khác thường: 1", "Gửi sau hạn");
        assertThat(get(file)).bodyText().contains("Không để xảy ra vụ việc", "Ghi kết quả");
        assertThat(
                        post(
                                file + "/appraise",
                                "version",
                                "2",
                                "a-no_serious_events",
                                "yes",
                                "propose",
                                "yes"))
                .hasStatus3xxRedirection();
        assertThat(get("/")).bodyText().contains("1 hồ sơ chờ quyết định");
        assertThat(get(board + "/decide")).bodyText().contains("Đề nghị công nhận: 1");
        assertThat(post(board + "/decide", "number", "", "date", ""))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Thiếu ngày");
        assertThat(
                        post(
                                board + "/decide",
                                "number",
                                "12/QĐ-UBND",
                                "date",
                                "20/12/" + CycleScene.YEAR))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Chọn ít nhất một dòng");
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
        assertThat(get(board)).bodyText().contains("Được công nhận", "12/QĐ-UBND");

        as(Roles.VIEWER, "38");
        assertThat(get("/recognition/meter?year=" + CycleScene.YEAR))
                .hasStatusOk()
                .bodyText()
                .contains("1/3", "Còn thiếu 2 khu");
        assertThat(get("/recognition/meter/" + scene.id("X1") + "?year=" + CycleScene.YEAR))
                .hasStatusOk()
                .bodyText()
                .contains("1/3");
    }

    @Test
    void whatIsSensitiveIsNotOnThePageOfWhoDoesNotDecide() {
        var board = opened("residential_area", "TITLE");
        as(Roles.REPORTER, "X1");
        post(board + "/register", "object", scene.id("V1").toString());

        assertThat(get(board + "/objects/" + scene.id("V1")))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("Không để xảy ra vụ việc");
        as(Roles.REPORTER, "X2");
        assertThat(get(board + "/objects/" + scene.id("V1"))).hasStatus(HttpStatus.FORBIDDEN);
    }

    @Test
    void gradesAreAppraisedByPoints() {
        var board = opened("residential_area", "GRADE");
        as(Roles.REPORTER, "X1");
        post(board + "/register", "object", scene.id("V1").toString());
        assertThat(get(board + "/objects/" + scene.id("V1")))
                .hasStatusOk()
                .bodyText()
                .contains("tối đa 20 điểm");
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

    private String[] answers(String board) {
        var sent = new ArrayList<>(List.of("version", "0"));
        var id = new CycleId(UUID.fromString(board.substring(board.lastIndexOf('/') + 1)));
        CycleScene.met(listing.required(id).rules())
                .forEach((code, answer) -> {
                    sent.add("a-" + code);
                    sent.add(answer.met() == null ? String.valueOf(answer.number()) : "yes");
                    if (answer.base() != null) {
                        sent.add("b-" + code);
                        sent.add(answer.base().toString());
                    }
                });
        return sent.toArray(String[]::new);
    }

    private void as(String role, String unit) {
        who = CycleScene.authentication(role, scene.unit(unit));
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
