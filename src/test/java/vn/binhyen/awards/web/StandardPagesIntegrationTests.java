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
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class StandardPagesIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
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
    void standardsSayWhatIsToBeConfirmed() {
        assertThat(get("/recognition/standards"))
                .hasStatusOk()
                .bodyText()
                .contains("CT10/2008", "TT23/2012", "TT124/2021", "TT48/2025", "QD510/2022");
        assertThat(get("/recognition/standards/" + standard("TT124/2021") + "?kind=commune"))
                .hasStatusOk()
                .bodyText()
                .contains("Điều 5.4", "≥ 70 %", "Cần xác nhận", "01/07/2025");
        assertThat(get("/recognition/standards/" + standard("TT124/2021") + "?kind=school"))
                .bodyText()
                .contains("Trường tiểu học", "Điều 2");
    }

    @Test
    void aProvinceAddsItsOwnCriterionInANewEdition() {
        var from = "/recognition/standards/" + standard("TT48/2025");
        var next = CycleScene.YEAR + 20;
        var draft = post(from + "/draft", "firstYear", "" + next).getResponse().getRedirectedUrl();
        assertThat(draft).isNotNull();
        assertThat(get(draft)).bodyText().contains("Bản nháp", "Thêm tiêu chí của tỉnh");

        assertThat(
                        post(
                                draft,
                                "kind",
                                "commune",
                                "version",
                                "0",
                                "percent-areas_recognised",
                                "0",
                                "wording-new",
                                "Có camera an ninh"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("href=\"#percent-areas_recognised\"", "Có camera an ninh");
        assertThat(
                        post(
                                draft,
                                "kind",
                                "commune",
                                "version",
                                "0",
                                "percent-areas_recognised",
                                "75",
                                "form-new",
                                "YES_NO",
                                "wording-new",
                                "Có camera an ninh",
                                "deadline-DECIDE",
                                "25/12"))
                .hasStatus3xxRedirection();
        assertThat(post(draft + "/in-force", "version", "1")).hasStatus3xxRedirection();

        assertThat(get(draft + "?kind=commune"))
                .bodyText()
                .contains("Có camera an ninh", "≥ 75 %", "25/12", "Đang áp dụng");
        assertThat(get(from)).bodyText().contains("2025 – " + (next - 1));
        assertThat(post(draft, "kind", "commune", "version", "2"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy lập bản mới");
    }

    @Test
    void aStandardAYearHasBegunWithKeepsThatYear() {
        opened("commune", "TITLE");
        var draft =
                post(
                                "/recognition/standards/" + standard("TT48/2025") + "/draft",
                                "firstYear",
                                "" + CycleScene.YEAR)
                        .getResponse()
                        .getRedirectedUrl();

        assertThat(post(draft + "/in-force", "version", "0"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
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

    private UUID standard(String code) {
        return jdbc.sql("select id from awards.standard where code = ? and edition = 1")
                .param(code)
                .query(UUID.class)
                .single();
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
