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

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A new edition is worked at on its page, with a sentence for what cannot be. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class StandardEditingIntegrationTests {

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

    private static final int NEXT = CycleScene.YEAR + 20;

    @Test
    void everyFactOfADraftIsEditedOnItsPage() {
        var draft = draft("");
        assertThat(
                        post(
                                draft,
                                "kind",
                                "school",
                                "version",
                                "0",
                                "window-first",
                                "01/01",
                                "window-last",
                                "31/12",
                                "deadline-DECIDE",
                                "15/02",
                                "next-deadline-DECIDE",
                                "yes",
                                "article-deadline-DECIDE",
                                "9.1",
                                "deadline-ASSESS",
                                "",
                                "after-window",
                                "no",
                                "confirm-decision",
                                "yes",
                                "decider-object-0",
                                "commune",
                                "decider-tier-0",
                                "province",
                                "decider-from-0",
                                "",
                                "decider-article-0",
                                "12",
                                "confirm-decider-0",
                                "yes",
                                "excluded-PRIMARY_SCHOOL",
                                "no",
                                "article-excluded-NURSERY",
                                "3",
                                "wording-new",
                                "Không có vụ việc theo danh mục của tỉnh",
                                "form-new",
                                "YES_NO",
                                "sensitive-new",
                                "yes"))
                .hasStatus3xxRedirection();
        post(draft + "/in-force", "version", "1");

        assertThat(get(draft + "?kind=school"))
                .bodyText()
                .contains("01/01 – 31/12 trong năm", "đến hết 15/02", "năm sau", "(Điều 9.1)")
                .contains("Cả khi chưa hết thời gian đánh giá", "(Điều 12)", "(Điều 3)")
                .contains("Không có vụ việc theo danh mục của tỉnh", "Tiêu chí kín")
                .doesNotContain("Trường tiểu học", "Quy tắc của phần mềm");
        assertThat(get(draft + "?kind=agency"))
                .bodyText()
                .contains("Chỉ sau khi hết thời gian đánh giá", "Quy tắc của phần mềm");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        var draft = draft("");
        assertThat(
                        post(
                                draft,
                                "kind",
                                "commune",
                                "version",
                                "0",
                                "percent-areas_recognised",
                                "101",
                                "window-first",
                                "31/02",
                                "deadline-VOTE",
                                "hôm nay"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("#percent-areas_recognised", "#window-first", "#deadline-VOTE");
        assertThat(refused(draft, "window-first", "01/10", "window-last", "31/10"))
                .contains("Thời gian đánh giá chỉ có 31 ngày");
        assertThat(refused(draft, "deadline-DECIDE", "15/11"))
                .contains("Hạn quyết định phải sau ngày 15/11/" + NEXT);
        assertThat(refused(draft, "decider-tier-0", "", "decider-tier-1", ""))
                .contains("Chưa ghi ai công nhận đối tượng thuộc cấp xã");
        assertThat(
                        refused(
                                draft,
                                "decider-tier-0",
                                "",
                                "decider-object-1",
                                "commune",
                                "decider-tier-1",
                                "province",
                                "decider-from-1",
                                "01/12/" + NEXT))
                .contains("chưa có ai công nhận đối tượng thuộc cấp xã");
        assertThat(
                        refused(
                                draft,
                                "wording-new",
                                "Tỷ lệ kín",
                                "form-new",
                                "SHARE",
                                "percent-new",
                                "50",
                                "sensitive-new",
                                "yes"))
                .contains("Tiêu chí kín chỉ có đạt hoặc chưa đạt");
        assertThat(get(draft)).bodyText().contains("Bản nháp");
    }

    @Test
    void aNewDocumentIsDraftedFromAnOldOne() {
        var draft = draft("TT12/2045");
        assertThat(get(draft)).bodyText().contains("TT12/2045", "48/2025/TT-BCA");

        assertThat(
                        post(
                                draft + "/document",
                                "version",
                                "0",
                                "instrument",
                                "",
                                "firstYear",
                                "" + NEXT))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ghi số văn bản");
        assertThat(
                        post(
                                draft + "/document",
                                "version",
                                "0",
                                "instrument",
                                "12/2045/TT-BCA",
                                "amends",
                                "",
                                "firstYear",
                                "" + (NEXT + 1)))
                .hasStatus3xxRedirection();
        assertThat(get(draft))
                .bodyText()
                .contains("12/2045/TT-BCA", (NEXT + 1) + " –")
                .doesNotContain("48/2025/TT-BCA");
    }

    @Test
    void whatACycleUsesIsNeverEdited() {
        post("/recognition", "year", "" + CycleScene.YEAR, "kind", "commune", "purpose", "TITLE");
        var used = "/recognition/standards/" + standard("TT48/2025");

        assertThat(post(used, "kind", "commune", "version", "1", "window-first", "01/12"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Hãy lập bản mới");
        assertThat(post(used + "/document", "version", "1", "instrument", "1", "firstYear", "2030"))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(get(used + "?kind=commune")).bodyText().doesNotContain("id=\"window-first\"");
    }

    private String draft(String code) {
        var draft =
                post(
                                "/recognition/standards/" + standard("TT48/2025") + "/draft",
                                "code",
                                code,
                                "firstYear",
                                "" + NEXT)
                        .getResponse()
                        .getRedirectedUrl();
        assertThat(draft).isNotNull();
        return String.valueOf(draft);
    }

    private String refused(String draft, String... fields) {
        var all = new ArrayList<>(List.of("kind", "commune", "version", "0"));
        all.addAll(List.of("percent-areas_recognised", "70"));
        all.addAll(List.of(fields));
        var answer = post(draft, all.toArray(String[]::new));
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        try {
            return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException impossible) {
            throw new AssertionError(impossible);
        }
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
