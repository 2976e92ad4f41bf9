package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.PaperScene.signedIn;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;

import java.util.Map;

class FiguresApiIntegrationTests extends LaunchedPeak {

    @Autowired MockMvcTester mvc;

    @Test
    void anIndicatorIsASeriesOverRoundsAndUnitsAsReportedThen() {
        var second = launch.rounds().get(1);
        submit(first, province.commune(1, 1), Map.of(TURNS, 5));
        submit(second.id(), province.commune(1, 1), Map.of(TURNS, 6));
        submit(second.id(), province.commune(2, 1), Map.of(TURNS, 70));

        var answer =
                ask("&by=district&from=" + second.dueOn() + "&to=" + second.dueOn(), planner());

        assertThat(answer).hasStatusOk();
        assertThat(answer)
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"indicator": "T1", "items": [
                          {"unitId": "%s", "value": 6, "reported": 1, "expected": 4, "dueOn": "%s"},
                          {"unitId": "%s", "value": 70, "reported": 1, "expected": 4}]}
                        """
                                .formatted(
                                        province.district(1),
                                        second.dueOn(),
                                        province.district(2)));
    }

    @Test
    void whoSitsInADistrictSeesItsOwnFiguresOnly() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        submit(province.commune(2, 1), Map.of(TURNS, 70));

        var viewer = ReportingScene.officer(Roles.VIEWER, province.district(1));

        assertThat(ask("&by=commune&to=" + launch.rounds().getFirst().dueOn(), viewer))
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(3);
    }

    @Test
    void bodiesStandInALineOfTheirOwn() {
        assertThat(
                        mvc.get()
                                .uri("/api/v1/rounds/" + first + "/rollup?by=body")
                                .with(signedIn(planner())))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.units.length()")
                .isEqualTo(0);
    }

    @Test
    void onTheUnitsOfADayNothingChangesWhereNoUnitDid() throws Exception {
        submit(province.commune(1, 1), Map.of(TURNS, 7));

        var then = ask("&by=commune", planner()).getResponse().getContentAsString();
        var onDay = ask("&by=commune&on=2025-07-01", planner());

        assertThat(onDay).hasStatusOk();
        assertThat(then).contains("\"value\":7");
        assertThat(onDay).bodyJson().isLenientlyEqualTo(then);
    }

    @Test
    void anIndicatorNobodyKnowsIsRefusedInsteadOfLookingEmpty() {
        assertThat(
                        mvc.get()
                                .uri("/api/v1/figures?indicator=99.9")
                                .with(signedIn(planner()))
                                .exchange())
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.errors[0].field")
                .isEqualTo("indicator");
    }

    private MvcTestResult ask(String more, Officer officer) {
        return mvc.get()
                .uri("/api/v1/figures?indicator=" + TURNS + "&unit=" + province.province + more)
                .with(signedIn(officer))
                .exchange();
    }
}
