package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import static vn.binhyen.reporting.PaperScene.admin;
import static vn.binhyen.reporting.PaperScene.signedIn;
import static vn.binhyen.reporting.SampleCampaign.STOCK;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.UnitId;

import java.util.Map;

/** Bad input is answered with the field, the rule and the way out, and costs nothing else. */
class BadInputIntegrationTests extends LaunchedPeak {

    @Autowired MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | không được âm",
                "1.5 | số nguyên",
                "1000000000 | 999.999.999",
                "1e300 | 999.999.999",
                "\"12\" | Nhập số",
                "true | Nhập số",
                "[1] | Nhập số"
            })
    void aWrongNumberOfAProgramIsRefusedAtItsField(String number, String way) {
        var answer = put("{\"values\": {\"S1\": %s, \"T1\": 3}}".formatted(number));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors.length()").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(STOCK);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[0].message")
                .asString()
                .containsIgnoringCase(way);
        assertThat(storedValues(commune())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-1 | không được âm",
                "1,5 | số nguyên",
                "1.000.000.000 | 999.999.999",
                "99999999999999999999 | 999.999.999",
                "mười | Nhập số"
            })
    void aWrongNumberOfTheFormIsSaidAtItsCellAndTheOthersAreKept(String typed, String way) {
        var answer = form(Map.of("v.S1", typed, "v.T1", "1.234"));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().containsIgnoringCase(way);
        assertThat(storedValues(commune())).isEqualTo(Map.of(TURNS, 1234L));
    }

    @Test
    void everyWrongFieldIsNamedInOneAnswer() {
        var answer =
                put(
                        """
                        {"values": {"T1": -1, "S1": 0.5, "X9": 1},
                         "notes": {"T1": "Gọi 0912345678"}, "narrative": {"results": "%s"}}
                        """
                                .formatted("dài ".repeat(25_000)));

        assertThat(answer).hasStatus(422);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.errors[*].field")
                .asArray()
                .containsExactlyInAnyOrder("T1", "S1", "X9", "notes.T1", "narrative.results");
        assertThat(answer).bodyText().contains("10.000", "số điện thoại");
    }

    @Test
    void aTextOf100000CharactersIsRefusedInTheFormAndNothingBreaks() {
        var answer = form(Map.of("t.results", "a".repeat(100_000), "v.T1", "1"));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().contains("10.000");
    }

    @Test
    void aReasonWithoutWordsIsRefusedAtItsField() {
        submit(commune(), Map.of(TURNS, 5));

        var answer =
                mvc.post()
                        .uri(path() + "/return")
                        .with(signedIn(reviewer()))
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"reason\": \"  \", \"cells\": []}")
                        .exchange();

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("reason");
    }

    @Test
    void theSameFormSubmittedTwiceIsOneSubmission() {
        var typed = Map.of("v.T1", "7", "act", "submit");

        assertThat(form(typed)).hasStatus3xxRedirection();
        form(typed);

        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from reporting.submission s
                                          join reporting.report r on r.id = s.report_id
                                         where r.round_id = :round and r.obliged_id = :unit
                                        """)
                                .param("round", first.value())
                                .param("unit", commune().value())
                                .query((rs, row) -> rs.getInt(1))
                                .single())
                .isEqualTo(1);
    }

    @Test
    void aDecisionOnAnOldVersionIsAConflictThatSaysWhichStands() {
        submit(commune(), Map.of(TURNS, 5));

        var answer =
                mvc.post()
                        .uri(path() + "/accept")
                        .with(signedIn(reviewer()))
                        .header("If-Match", "\"1\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .exchange();

        assertThat(answer).hasStatus(409).headers().hasValue("ETag", "\"2\"");
        assertThat(answer).bodyText().contains("đã được sửa ở nơi khác");
    }

    @Test
    void aCampaignThatEndsBeforeItBeginsIsRefusedAtItsField() {
        var answer = plan(PLAN.formatted(province.province).replace("2014-09-30", "2014-07-30"));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo("endsOn");
        assertThat(answer).bodyText().contains("30/07/2014");
    }

    @Test
    void aLaunchWithNobodyObligedIsRefusedAndStaysADraft() throws Exception {
        var draft = plan(PLAN.formatted(province.province).replace("[\"commune\"]", "[]"));
        assertThat(draft).hasStatus(201);

        var launched =
                mvc.post()
                        .uri(draft.getResponse().getHeader("Location") + "/launch")
                        .with(signedIn(admin(province.province)))
                        .exchange();

        assertThat(launched).hasStatus(422);
        assertThat(launched).bodyJson().extractingPath("$.errors[0].field").isEqualTo("audience");
    }

    private static final String PLAN =
            """
            {"kind": "peak", "title": "Đợt thử", "host": "%s", "startsOn": "2014-08-01", "endsOn": "2014-09-30",
             "audience": {"tiers": ["commune"], "units": [], "bodies": []},
             "settings": {}, "basis": [], "recordedAfterwards": true}
            """;

    private MvcTestResult plan(String body) {
        return mvc.post()
                .uri("/api/v1/campaigns")
                .with(signedIn(admin(province.province)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult put(String body) {
        return mvc.put()
                .uri(path())
                .with(signedIn(own()))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult form(Map<String, String> typed) {
        var request =
                mvc.post()
                        .uri("/rounds/" + first + "/reports/" + commune())
                        .with(signedIn(own()))
                        .with(csrf());
        typed.forEach(request::param);
        return request.exchange();
    }

    private String path() {
        return "/api/v1/rounds/" + first + "/reports/" + commune();
    }

    private UnitId commune() {
        return province.commune(1, 1);
    }

    private Officer own() {
        return ReportingScene.reporter(commune());
    }
}
