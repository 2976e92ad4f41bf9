package vn.binhyen.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import static vn.binhyen.territory.Registers.TODAY;
import static vn.binhyen.territory.Registers.on;
import static vn.binhyen.territory.Registers.units;
import static vn.binhyen.territory.UnitPagesIntegrationTests.as;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/** Reorganisations over REST and on the pages. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class ReorganisationPagesIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2025-07-01");
    private static final String EDGES =
            """
            {"instrument": "1686/NQ-UBTVQH15", "day": "2025-07-01", "edges": [
              {"tier": "commune", "oldCode": "21", "newCode": "29", "newName": "Xã Mới", "newParentCode": "9",
               "relation": "merged", "share": "full", "clause": "12"},
              {"tier": "commune", "oldCode": "11", "newCode": "29", "newName": "Xã Mới", "newParentCode": "9",
               "relation": "merged", "share": "full"},
              {"tier": "district", "oldCode": "1", "relation": "abolished"}]}
            """;

    @Autowired MockMvcTester mvc;
    @Autowired UnitImport target;
    @Autowired UnitDirectory directory;
    @Autowired JdbcClient jdbc;

    @BeforeEach
    void smallRegister() {
        EmptyRegister.in(jdbc);
        target.apply(
                on(null),
                units(
                        "province,9,Tỉnh Chín,Tỉnh,",
                        "district,1,Thị xã Bỉm Sơn,Thị xã,9",
                        "district,2,Huyện Hai,Huyện,9",
                        "commune,11,Phường Bắc Sơn,Phường,1",
                        "commune,12,Xã Nam Sơn,Xã,1",
                        "commune,21,Xã Đông,Xã,2"));
    }

    @Test
    void aPreviewSaysBeforeAndAfterAndWritesNothing() {
        var answer = post("?preview=true", EDGES, Roles.PLANNER, unit("9", TODAY));

        assertThat(answer)
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"applicable": true, "days": [{"day": "2025-07-01",
                          "counts": [{"tier": "commune", "before": 3, "after": 2},
                                     {"tier": "district", "before": 2, "after": 1}],
                          "successors": [{"code": "29", "name": "Xã Mới", "created": true}],
                          "abolished": [{"code": "1"}]}]}
                        """);
        assertThat(directory.byCode(List.of("29"), DAY)).isEmpty();
    }

    @Test
    void theLineageNamesInstrumentDayAndShare() {
        assertThat(post("", EDGES, Roles.PLANNER, unit("9", TODAY))).hasStatus(201);

        assertThat(
                        mvc.get()
                                .uri("/api/v1/units/" + unit("29", DAY) + "/lineage")
                                .with(as(Roles.PLANNER, unit("9", TODAY))))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"predecessors": [
                          {"code": "21", "name": "Xã Đông", "instrument": "1686/NQ-UBTVQH15", "day": "2025-07-01",
                           "relation": "merged", "share": "full", "clause": "12"},
                          {"code": "11"}], "successors": []}
                        """);
        assertThat(
                        mvc.get()
                                .uri("/units/" + unit("21", DAY.minusDays(1)) + "/lineage")
                                .with(as(Roles.PLANNER, unit("9", TODAY))))
                .hasStatusOk()
                .bodyText()
                .contains("Xã Mới", "1686/NQ-UBTVQH15", "khoản 12");
    }

    @Test
    void everyWrongFieldIsNamed() {
        var wrong = EDGES.replace("\"oldCode\": \"11\"", "\"oldCode\": \"77\"");

        assertThat(post("", wrong, Roles.PLANNER, unit("9", TODAY)))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("edges[1].oldCode");
    }

    @Test
    void onlyTheProvinceReorganises() {
        assertThat(post("", EDGES, Roles.PLANNER, unit("1", TODAY.minusYears(2)))).hasStatus(422);
        assertThat(post("", EDGES, Roles.VIEWER, unit("9", TODAY))).hasStatus(403);
        assertThat(directory.byCode(List.of("29"), DAY)).isEmpty();
    }

    @Test
    void theWizardKeepsWhatWasTypedAndAppliesOnlyWhenAsked() {
        var planner = as(Roles.PLANNER, unit("9", TODAY));
        var typed =
                mvc.post()
                        .uri("/reorganisations/new")
                        .param("day", "01/07/2025")
                        .param("instrument", "12/NQ-HĐND")
                        .param("pasted", "commune\t21\trenamed\tfull\t21\tXã Đông Mới")
                        .with(csrf())
                        .with(planner);

        assertThat(typed.param("act", "preview"))
                .hasStatusOk()
                .bodyText()
                .contains("Xã Đông Mới", "value=\"12/NQ-HĐND\"", "Áp dụng");
        assertThat(unit("21", DAY)).isEqualTo(unit("21", TODAY.minusYears(3)));
        assertThat(directory.required(unit("21", DAY), DAY).name()).isEqualTo("Xã Đông");

        assertThat(
                        mvc.post()
                                .uri("/reorganisations/new")
                                .param("day", "01/07/2025")
                                .param("instrument", "12/NQ-HĐND")
                                .param("pasted", "commune\t21\trenamed\tfull\t21\tXã Đông Mới")
                                .param("act", "apply")
                                .with(csrf())
                                .with(planner))
                .hasStatus3xxRedirection();
        assertThat(directory.required(unit("21", DAY), DAY).name()).isEqualTo("Xã Đông Mới");
    }

    @Test
    void theWizardFindsUnitsByNameAndInitialsAndAsksWhichWhereSeveralMatch() {
        var answer = lines("act", "preview", "old_code", "xđ", "new_code", "Phường Bắc Sơn");
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("value=\"21\"", "value=\"11\"", "value=\"Phường Bắc Sơn\"", "nhập vào");

        assertThat(lines("act", "preview", "old_code", "son", "new_code", "5", "new_name", "Xã S"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "nhiều đơn vị khớp với “son”",
                        "name=\"pick-old_code-1\" value=\"11\"",
                        "name=\"pick-old_code-1\" value=\"12\"",
                        "Thị xã Bỉm Sơn")
                .doesNotContain("Áp dụng");
        assertThat(
                        lines(
                                "act",
                                "preview",
                                "old_code",
                                "son",
                                "pick-old_code-1",
                                "12",
                                "new_code",
                                "5",
                                "new_name",
                                "Xã S"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"12\"", "Áp dụng");
        assertThat(lines("act", "preview", "old_code", "không đâu", "new_code", "11"))
                .hasStatus(422)
                .bodyText()
                .contains("không có đơn vị nào khớp với “không đâu”", "id=\"old_code-1-error\"");
    }

    @Test
    void whileAUnitIsTypedThePageSaysWhatItMayBe() {
        assertThat(
                        mvc.get()
                                .uri(
                                        "/reorganisations/new/units?field=old_code&n=3&old_code=son&level=commune&day=01/07/2025")
                                .with(as(Roles.PLANNER, unit("9", TODAY))))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"pick-old_code-3\"", "Phường Bắc Sơn", "Xã Nam Sơn")
                .doesNotContain("<title>", "value=\"1\"");
    }

    private MvcTestResult lines(String... parameters) {
        var request =
                mvc.post()
                        .uri("/reorganisations/new")
                        .param("day", "01/07/2025")
                        .param("instrument", "12/NQ-HĐND")
                        .param("level", "commune")
                        .param("relation", "merged")
                        .param("share", "full")
                        .with(csrf())
                        .with(as(Roles.PLANNER, unit("9", TODAY)));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult post(String query, String json, String role, UnitId unit) {
        return mvc.post()
                .uri("/api/v1/reorganisations" + query)
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .with(csrf())
                .with(as(role, unit))
                .exchange();
    }

    private UnitId unit(String code, LocalDate day) {
        return directory.byCode(List.of(code), day).getFirst().id();
    }
}
