package vn.binhyen.reporting.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static vn.binhyen.reporting.PaperScene.admin;
import static vn.binhyen.reporting.PaperScene.lines;
import static vn.binhyen.reporting.PaperScene.sheet;
import static vn.binhyen.reporting.PaperScene.signedIn;
import static vn.binhyen.reporting.PaperScene.text;
import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.officer;
import static vn.binhyen.reporting.SampleCampaign.DISTINCT;
import static vn.binhyen.reporting.SampleCampaign.STOCK;
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

import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.PaperScene;
import vn.binhyen.reporting.ReportingScene;
import vn.binhyen.reporting.SampleCampaign;
import vn.binhyen.reporting.SampleProvince;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

@SpringBootTest
@AutoConfigureMockMvc
class ConsolidatedReportIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired ReportingScene scene;
    @Autowired PaperScene papers;
    @Autowired JdbcClient jdbc;
    @Autowired Freezing freezing;
    @Autowired ConsolidatedPapers consolidated;
    @Autowired IssuedDocuments documents;

    private SampleProvince province;
    private CampaignLaunched launch;
    private RoundId first;
    private RoundId second;

    @BeforeEach
    void launches() {
        province = new SampleProvince(jdbc, 2, 3);
        launch = scene.launch(SampleCampaign.of2014(province.province, Set.of()));
        first = launch.rounds().getFirst().id();
        second = launch.rounds().get(1).id();
    }

    @Test
    void thePaperSaysTheFrozenFiguresAndHowManyReported() throws IOException {
        papers.submit(first, province.district(1), Map.of(TURNS, 1_200, STOCK, 3));
        papers.submit(first, province.commune(1, 1), Map.of(TURNS, 34, DISTINCT, 5));
        freeze(first, Map.of());

        var word = lines(file(first, FileType.WORD));
        var pdf = text(file(first, FileType.PDF));

        assertThat(word)
                .anyMatch(it -> it.contains("ỦY BAN NHÂN DÂN TỈNH LAM GIANG"))
                .anyMatch(it -> it.contains("2/8 đơn vị đã báo cáo, gồm 1/2 huyện; 1/6 xã"))
                .anyMatch(it -> it.startsWith(TURNS) && it.endsWith("| 1.234 | 1.234"))
                .anyMatch(it -> it.startsWith(STOCK) && it.endsWith("| 3 | 3"))
                .anyMatch(it -> it.startsWith(DISTINCT) && it.endsWith("| 5 | 5"));
        assertThat(pdf)
                .contains("BÁO CÁO")
                .contains("2/8 đơn vị đã báo cáo")
                .contains("1.234 1.234")
                .contains("KT. TRƯỞNG BAN")
                .contains("Nơi nhận:");
    }

    @Test
    void exactlyThoseWhoDidNotReportAreNamedUnderTheirDistrict() throws IOException {
        for (int commune = 1; commune <= 3; commune++) {
            papers.submit(first, province.commune(1, commune), Map.of(TURNS, 1));
        }
        papers.submit(first, province.commune(2, 2), Map.of(TURNS, 1));
        papers.submit(first, province.district(1), Map.of(TURNS, 1));
        freeze(first, Map.of());

        assertThat(lines(file(first, FileType.WORD)))
                .contains("1 | Tỉnh Lam Giang | Huyện An Hòa 2 | 1")
                .contains("2 | Huyện An Hòa 2 | Xã Vĩnh Thịnh 2.1, xã Vĩnh Thịnh 2.3 | 2")
                .noneMatch(it -> it.contains("Vĩnh Thịnh 1."))
                .noneMatch(it -> it.contains("Vĩnh Thịnh 2.2"));
        assertThat(sheet(file(first, FileType.SHEET), 3))
                .hasSize(4)
                .anyMatch(it -> it.contains("Huyện An Hòa 2 | "))
                .anyMatch(it -> it.contains("Xã Vĩnh Thịnh 2.1"))
                .anyMatch(it -> it.contains("Xã Vĩnh Thịnh 2.3"));
    }

    @Test
    void toDateTurnsAreAddedOverTheRoundsAndTheRestStandsAsOfThisOne() throws IOException {
        var commune = province.commune(1, 1);
        papers.submit(first, commune, Map.of(TURNS, 5, DISTINCT, 7, STOCK, 9));
        freeze(first, Map.of());
        papers.submit(second, commune, Map.of(TURNS, 6, DISTINCT, 8, STOCK, 4));
        freeze(second, Map.of());

        assertThat(lines(file(second, FileType.WORD)))
                .anyMatch(it -> it.startsWith(TURNS) && it.endsWith("| 6 | 11"))
                .anyMatch(it -> it.startsWith(DISTINCT) && it.endsWith("| 8 | 8"))
                .anyMatch(it -> it.startsWith(STOCK) && it.endsWith("| 4 | 4"));
    }

    @Test
    void theWorkbookHoldsTotalsDistrictsAndEveryReport() throws IOException {
        papers.submit(first, province.district(2), Map.of(TURNS, 10));
        papers.submit(first, province.commune(2, 1), Map.of(TURNS, 7));
        freeze(first, Map.of());

        var book = file(first, FileType.SHEET);

        assertThat(sheet(book, 0)).anyMatch(it -> it.contains(TURNS) && it.endsWith("17.0 | 17.0"));
        assertThat(sheet(book, 1))
                .hasSize(3)
                .anyMatch(it -> it.contains("Huyện An Hòa 2 | 2.0 | 4.0 | 17.0"));
        assertThat(sheet(book, 2))
                .hasSize(1 + 8 + 1)
                .anyMatch(it -> it.contains("Xã Vĩnh Thịnh 2.1") && it.contains("| 7.0 |"))
                .anyMatch(it -> it.contains("Huyện An Hòa 2") && it.contains("| 10.0 |"));
        assertThat(sheet(book, 2).getLast()).contains("| 17.0 |");
    }

    @Test
    void aSecondFreezeMakesNoSecondPaper() {
        freeze(first, Map.of());
        freeze(first, Map.of());

        assertThat(documents.of(first.value())).hasSize(1);
    }

    @Test
    void aCorrectionLeavesThePaperAsItWasAndStandsBesideIt() throws IOException {
        var commune = province.commune(1, 1);
        papers.submit(first, commune, Map.of(TURNS, 5));
        freeze(first, Map.of());
        var issued = file(first, FileType.WORD);

        papers.giveBack(first, commune, province.district(1), TURNS);
        papers.submit(first, commune, Map.of(TURNS, 8));

        assertThat(file(first, FileType.WORD)).isEqualTo(issued);
        var address = "/campaigns/%s/rollup%%s?round=%s".formatted(launch.campaign(), first);
        assertThat(mvc.get().uri(address.formatted("")).with(signedIn(admin(province.province))))
                .hasStatusOk()
                .bodyText()
                .contains("Đính chính sau khi chốt", "Tải báo cáo tổng hợp (Word)");
        var exported =
                mvc.get()
                        .uri(address.formatted(".xlsx"))
                        .with(signedIn(admin(province.province)))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(sheet(exported, 1).getLast())
                .isEqualTo("Xã Vĩnh Thịnh 1.1 | %s | 5.0 | 8.0".formatted(TURNS));
    }

    @Test
    void theFilesAreThereWhenTheFreezeAnswersAndNotBefore() {
        var path = "/api/v1/rounds/" + first + "/consolidated.";
        var planner = signedIn(officer(Roles.PLANNER, province.province));
        assertThat(mvc.get().uri(path + "pdf").with(planner)).hasStatus(HttpStatus.NOT_FOUND);

        assertThat(mvc.post().uri("/api/v1/rounds/" + first + "/freeze").with(planner))
                .hasStatusOk();

        for (var type : FileType.values()) {
            assertThat(mvc.get().uri(path + type.extension()).with(planner))
                    .hasStatusOk()
                    .hasContentType(type.mediaType());
        }
        var district = signedIn(officer(Roles.VIEWER, province.district(1)));
        assertThat(mvc.get().uri(path + "docx").with(district)).hasStatus(HttpStatus.NOT_FOUND);
    }

    @Test
    void whatTheOfficeHasToSayStandsInThePaper() throws IOException {
        var planner = signedIn(officer(Roles.PLANNER, province.province));
        var path = "/rounds/" + first + "/freeze";
        assertThat(mvc.get().uri(path).with(planner))
                .hasStatusOk()
                .bodyText()
                .contains("remarks.results");

        assertThat(
                        mvc.post()
                                .uri(path)
                                .param("remarks.results", "Phong trào chuyển biến rõ.")
                                .with(planner)
                                .with(SecurityMockMvcRequestPostProcessors.csrf()))
                .hasStatus3xxRedirection();

        assertThat(lines(file(first, FileType.WORD)))
                .contains("1. Kết quả nổi bật", "Phong trào chuyển biến rõ.")
                .anyMatch(it -> it.startsWith("....."));
    }

    @Test
    void aRemarkThatNamesAPhoneNumberStopsTheFreeze() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> freeze(first, Map.of("results", "Gọi 0912345678")));

        assertThat(documents.of(first.value())).isEmpty();
    }

    private void freeze(RoundId round, Map<String, String> remarks) {
        as(admin(province.province), () -> freezing.freeze(round, remarks));
    }

    private byte[] file(RoundId round, FileType type) {
        return as(admin(province.province), () -> consolidated.file(round, type)).content();
    }
}
