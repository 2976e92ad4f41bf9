package vn.binhyen.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import static vn.binhyen.reporting.PaperScene.signedIn;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.Map;

class DeskPageIntegrationTests extends LaunchedPeak {

    @Autowired MockMvcTester mvc;

    @Test
    void whoOwesTheReportReadsItButNotAtTheDesk() {
        submit(province.commune(1, 1), Map.of(TURNS, 5));
        var own = officer(Roles.REVIEWER, province.commune(1, 1));

        assertThat(mvc.get().uri(report()).with(signedIn(own))).hasStatusOk();
        assertThat(mvc.get().uri(atDesk()).with(signedIn(own))).hasStatus(403);
        assertThat(mvc.get().uri(atDesk()).with(signedIn(reviewer()))).hasStatusOk();
    }

    @Test
    void whatCameAgainSinceThePageWasOpenedIsNotTakenInUnseen() {
        var commune = province.commune(1, 1);
        submit(commune, Map.of(TURNS, 5));
        var seen = asAdmin(() -> forms.open(first, commune.value())).version();
        assertThat(mvc.get().uri(atDesk()).with(signedIn(reviewer())))
                .bodyText()
                .contains("name=\"seen\" value=\"" + seen + "\"");
        ReportingScene.as(
                reviewer(),
                () -> desk.giveBack(first, commune.value(), "Kiểm tra lại", List.of(TURNS), null));
        submit(commune, Map.of(TURNS, 6));

        var answer = takeIn(seen);

        assertThat(answer).hasStatus(409);
        assertThat(answer).bodyText().contains("nộp lại sau khi bạn mở trang này");
        assertThat(state()).isEqualTo("submitted");

        assertThat(takeIn(asAdmin(() -> forms.open(first, commune.value())).version()))
                .hasStatus3xxRedirection();
        assertThat(state()).isEqualTo("accepted");
    }

    private MvcTestResult takeIn(long seen) {
        return mvc.post()
                .uri(atDesk())
                .with(signedIn(reviewer()))
                .with(csrf())
                .param("act", "accept")
                .param("seen", String.valueOf(seen))
                .exchange();
    }

    private String state() {
        return asAdmin(() -> forms.open(first, province.commune(1, 1).value())).state().code();
    }

    private String report() {
        return "/rounds/" + first + "/reports/" + province.commune(1, 1);
    }

    private String atDesk() {
        return "/desk/" + first + "/" + province.commune(1, 1);
    }
}
