package vn.binhyen.reporting.papers;

import static org.assertj.core.api.Assertions.assertThat;

import static vn.binhyen.reporting.PaperScene.lines;
import static vn.binhyen.reporting.PaperScene.signedIn;
import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.campaigns.spi.CampaignPanel;
import vn.binhyen.documents.FileKeeper;
import vn.binhyen.reporting.PaperScene;
import vn.binhyen.reporting.ReportingScene;
import vn.binhyen.reporting.SampleCampaign;
import vn.binhyen.reporting.SampleProvince;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

@SpringBootTest
@AutoConfigureMockMvc
class UrgingLetterIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired ReportingScene scene;
    @Autowired PaperScene papers;
    @Autowired JdbcClient jdbc;
    @Autowired UrgingLetters letters;
    @Autowired FileKeeper files;
    @Autowired CampaignPanel panels;
    @Autowired Clock clock;

    private SampleProvince province;
    private CampaignLaunched launch;
    private RoundId first;

    @BeforeEach
    void launches() {
        province = new SampleProvince(jdbc, 2, 3);
        launch = scene.launch(SampleCampaign.of2014(province.province, Set.of()));
        first = launch.rounds().getFirst().id();
        papers.submit(first, province.district(1), Map.of(TURNS, 1));
        papers.submit(first, province.district(2), Map.of(TURNS, 1));
        papers.submit(first, province.commune(1, 1), Map.of(TURNS, 1));
        papers.submit(first, province.commune(2, 2), Map.of(TURNS, 1));
    }

    @Test
    void aLetterOfTheProvinceNamesExactlyTheLateByDistrict() throws IOException {
        var planner = officer(Roles.PLANNER, province.province);

        assertThat(draft(planner, "PEOPLES_COMMITTEE", inDays(3))).hasStatus3xxRedirection();

        assertThat(letter(planner))
                .anyMatch(it -> it.contains("ỦY BAN NHÂN DÂN TỈNH LAM GIANG"))
                .anyMatch(it -> it.contains("Ủy ban nhân dân huyện An Hòa 1"))
                .anyMatch(it -> it.contains("còn 4 đơn vị"))
                .contains("1 | Huyện An Hòa 1 | Xã Vĩnh Thịnh 1.2, xã Vĩnh Thịnh 1.3 | 2")
                .contains("2 | Huyện An Hòa 2 | Xã Vĩnh Thịnh 2.1, xã Vĩnh Thịnh 2.3 | 2")
                .noneMatch(it -> it.contains("Thịnh 1.1") || it.contains("Thịnh 2.2"))
                .anyMatch(it -> it.contains("KT. CHỦ TỊCH"));
    }

    @Test
    void aDistrictUrgesItsOwnCommunesOnly() throws IOException {
        var reviewer = officer(Roles.REVIEWER, province.district(2));

        assertThat(draft(reviewer, "COMMITTEE", inDays(3))).hasStatus3xxRedirection();

        assertThat(letter(reviewer))
                .anyMatch(it -> it.contains("ỦY BAN NHÂN DÂN HUYỆN AN HÒA 2"))
                .anyMatch(it -> it.contains("TM. BAN CHỈ ĐẠO"))
                .contains("1 | Huyện An Hòa 2 | Xã Vĩnh Thịnh 2.1, xã Vĩnh Thịnh 2.3 | 2")
                .noneMatch(it -> it.contains("Thịnh 1."));
        assertThat(as(officer(Roles.REVIEWER, province.district(1)), () -> letters.of(first)))
                .isEmpty();
    }

    @Test
    void nobodyLateIsRefusedAndADayPassedToo() {
        var planner = officer(Roles.PLANNER, province.province);
        assertThat(draft(planner, "COMMITTEE", inDays(0)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("Ngày nộp chậm nhất phải sau hôm nay.");
        for (var commune : province.allCommunes()) {
            if (!List.of(province.commune(1, 1), province.commune(2, 2)).contains(commune)) {
                papers.submit(first, commune, Map.of(TURNS, 1));
            }
        }

        assertThat(draft(planner, "COMMITTEE", inDays(3)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(as(planner, () -> letters.of(first))).isEmpty();
    }

    @Test
    void aViewerReadsTheListAndDraftsNothing() {
        var viewer = officer(Roles.VIEWER, province.province);

        assertThat(draft(viewer, "COMMITTEE", inDays(3))).hasStatus(HttpStatus.FORBIDDEN);

        assertThat(mvc.get().uri("/rounds/" + first + "/late").with(signedIn(viewer)))
                .hasStatusOk()
                .bodyText()
                .contains("Xã Vĩnh Thịnh 1.2", "Xã Vĩnh Thịnh 2.3")
                .doesNotContain("Xã Vĩnh Thịnh 1.1<", "name=\"issuer\"");
    }

    @Test
    void theBoardShowsTheStateOfEveryRoundAndTheCampaignsPageLeadsToIt() {
        var planner = signedIn(officer(Roles.PLANNER, province.province));
        var board = "/campaigns/%s/board?round=%s".formatted(launch.campaign(), first);

        assertThat(mvc.get().uri(board).with(planner))
                .hasStatusOk()
                .bodyText()
                .contains("by-status is-overdue\">Quá hạn", "by-status is-sent\">Đã nộp")
                .contains("/rounds/" + first + "/late");
        var panel =
                as(
                        officer(Roles.PLANNER, province.province),
                        () -> panels.panelFor(launch.campaign()));
        assertThat(panel).isPresent();
        assertThat(panel.orElseThrow().model()).containsEntry("campaign", launch.campaign());
    }

    @Test
    void oneIndicatorIsShownOverRoundsAndUnitsAsPageAndWorkbook() throws IOException {
        var viewer = signedIn(officer(Roles.VIEWER, province.province));
        var code =
                jdbc.sql("select code from indicators.indicator_version order by code limit 1")
                        .query((rs, row) -> rs.getString(1))
                        .single();
        assertThat(mvc.get().uri("/figures").with(viewer)).hasStatusOk().bodyText().contains(code);
        assertThat(
                        mvc.get()
                                .uri("/figures?indicator={c}&from=2014-08-20&to=2014-08-01", code)
                                .with(viewer))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(mvc.get().uri("/figures?indicator={c}&by=body", code).with(viewer))
                .hasStatusOk();
        assertThat(mvc.get().uri("/figures.xlsx?indicator={c}&by=commune", code).with(viewer))
                .hasStatusOk();
    }

    private MvcTestResult draft(Officer officer, String issuer, LocalDate by) {
        return mvc.post()
                .uri("/rounds/" + first + "/letter")
                .param("issuer", issuer)
                .param("by", by.toString())
                .with(signedIn(officer))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .exchange();
    }

    private List<String> letter(Officer officer) throws IOException {
        var drafted = as(officer, () -> letters.of(first));
        assertThat(drafted).hasSize(1);
        return lines(files.required(drafted.getFirst().word()).content());
    }

    private LocalDate inDays(int days) {
        return LocalDate.now(clock).plusDays(days);
    }
}
