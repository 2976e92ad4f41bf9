package vn.binhyen.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.UnitId;

import java.time.Duration;
import java.util.UUID;

@SpringBootTest
@AutoConfigureMockMvc
@Import({SampleTarget.class, SampleImporters.class})
class ImportPagesIntegrationTests {

    private static final RequestPostProcessor PLANNER = officer("planner", "PLANNER");
    private static final String WRONG = "code,name\n00011,A\n2,B\n00013,?C\n";

    @Autowired MockMvcTester mvc;
    @Autowired SampleTarget target;

    @Test
    void theListOffersWhatThePostMayImport() {
        assertThat(get("/imports")).hasStatusOk().bodyText().contains("/imports/to/sample");
        assertThat(get("/imports/to/sample"))
                .hasStatusOk()
                .bodyText()
                .contains("multipart/form-data", "parent_code", "template.xlsx");
        assertThat(mvc.get().uri("/imports").with(officer("admin", "ADMINISTRATOR"))).hasStatusOk();
    }

    @Test
    void aTemplateHasTheRightHeaders() {
        assertThat(get("/imports/to/sample/template.csv"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("\ufeffcode,name,parent_code,since\r\n");
        assertThat(get("/imports/to/sample/template.xlsx"))
                .hasStatusOk()
                .hasContentType(
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @Test
    void thePreviewShowsReasonsAtTheCellsAndOffersOnlyTheRightRows() {
        var page = upload(WRONG);

        var preview = settledPage(page);
        assertThat(preview)
                .contains("name=\"cell-3-code\"", "aria-invalid=\"true\"", "validOnly")
                .doesNotContain("cell-2-code");
        assertThat(get(page + "?rows=right")).hasStatusOk().bodyText().contains("00011");
        assertThat(get(page + "?rows=odd")).hasStatusOk().bodyText().contains("00013");
        assertThat(get(page + "/errors?only=invalid")).hasStatusOk().bodyText().contains("\n2,B,");

        assertThat(post(page + "/mend", "cell-3-code", "00012")).hasStatus3xxRedirection();
        assertThat(settledPage(page)).doesNotContain("aria-invalid");
        assertThat(post(page + "/apply", "validOnly", "false")).hasStatus3xxRedirection();
        settledPage(page);
        assertThat(target.kept).containsEntry("00012", "B");
        assertThat(get(page + "/returned")).hasStatusOk();
    }

    @Test
    void aFormWithoutAFileIsRefusedAtItsField() {
        assertThat(
                        mvc.post()
                                .uri("/imports/to/sample")
                                .multipart()
                                .file(new MockMultipartFile("file", "", "text/csv", new byte[0]))
                                .with(PLANNER)
                                .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"file-error\"");
    }

    @Test
    void theInterfaceAnswersAsPromised() {
        var received =
                mvc.post()
                        .uri(
                                "/api/v1/imports/sample?apply=true&effectiveOn=2019-12-01&instrument=NQ")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file", "a.csv", "text/csv", WRONG.getBytes(UTF_8)))
                        .with(PLANNER)
                        .with(csrf())
                        .exchange();
        assertThat(received).hasStatus(202);
        var location = String.valueOf(received.getResponse().getHeader("Location"));

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get(location))
                                .bodyJson()
                                .extractingPath("$.state")
                                .isEqualTo("previewed"));
        assertThat(get(location))
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"target": "sample", "rows": 3, "valid": 2, "invalid": 1, "applied": 0,
                         "errors": [{"row": 3, "column": "code", "value": "2"}]}
                        """);
        assertThat(post(location + "/apply", "validOnly", "false")).hasStatus(422);
        assertThat(post(location + "/apply", "validOnly", "true")).hasStatus(202);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(get(location))
                                .bodyJson()
                                .isLenientlyEqualTo("{\"state\": \"applied\", \"applied\": 2}"));
        assertThat(get(location + "/errors")).hasStatusOk();
    }

    private String upload(String text) {
        var answer =
                mvc.post()
                        .uri("/imports/to/sample")
                        .multipart()
                        .file(
                                new MockMultipartFile(
                                        "file", "a.csv", "text/csv", text.getBytes(UTF_8)))
                        .param("instrument", "NQ 1")
                        .with(PLANNER)
                        .with(csrf())
                        .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        return String.valueOf(answer.getResponse().getRedirectedUrl());
    }

    private String settledPage(String page) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> {
                            assertThat(get(page)).hasStatusOk();
                            return get(page).getResponse().getContentAsString();
                        },
                        it -> !it.contains("id=\"progress\""));
    }

    private MvcTestResult get(String uri) {
        return mvc.get().uri(uri).with(PLANNER).exchange();
    }

    private MvcTestResult post(String uri, String name, String value) {
        return mvc.post().uri(uri).param(name, value).with(PLANNER).with(csrf()).exchange();
    }

    /** The frame around a page asks access who is signed in. */
    private static RequestPostProcessor officer(String login, String role) {
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        new Officer(UUID.randomUUID(), login, login, role, UnitId.random(), null),
                        null,
                        AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }
}
