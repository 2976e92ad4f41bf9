package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.drives.DriveListing;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.DriveView;
import vn.binhyen.pledges.drives.OpenDrive;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.pledges.progress.PledgeSummary.Query;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shell.spi.Wording;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** What is refused, in the words the officer reads, on the page and in a file. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RefusedPledgesIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired DriveManagement management;
    @Autowired DriveListing drives;
    @Autowired PledgeSummary summary;
    @Autowired Wording wording;
    @Autowired MockMvcTester mvc;

    @SuppressWarnings("NullAway.Init")
    private PledgeScene scene;

    @SuppressWarnings("NullAway.Init")
    private DriveId drive;

    @SuppressWarnings("NullAway.Init")
    private BodyId group;

    @BeforeEach
    void aGroupOfThirty() {
        scene = new PledgeScene(jdbc, naming, targets, groups);
        PledgeScene.signIn(PledgeScene.administrator());
        LocaleContextHolder.setLocale(Locale.of("vi"));
        scene.units();
        group = scene.group("G1", "V1", 30);
        scene.group("G2", "V1", 4);
        drive =
                management.open(
                        new OpenDrive(
                                "Cao điểm",
                                scene.unit("38"),
                                LocalDate.parse("2026-08-01"),
                                LocalDate.parse("2026-09-30"),
                                List.of("Hòa giải", "Tuần tra")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aSheetOfADayOutsideTheDrive() {
        assertThat(save("2026-10-01", "28", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này nằm ngoài đợt đăng ký, từ 01/08/2026 đến 30/09/2026.");
        assertThat(save("2026-07-31", "28", "")).hasStatus(422);
        assertThat(kept()).isEmpty();
        assertThat(save("2026-09-30", "28", "")).hasStatus(302);
    }

    @Test
    void aFileOfADayOutsideTheDrive() {
        assertThat(said("cao diem,2026-07-31,V1,G1,household,Hòa giải,28,,"))
                .containsExactly("Ngày này nằm ngoài đợt đăng ký, từ 01/08/2026 đến 30/09/2026.");
    }

    @Test
    void aSheetOfAnotherYearThanThatOfADriveAFileOpened() {
        scene.pledges("Bình yên,2016-08-01,V1,G1,household,Hòa giải,28,,");
        drive = yearly().getFirst().id();

        assertThat(save("2017-01-01", "28", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Ngày này nằm ngoài đợt đăng ký, từ 01/01/2016 đến 31/12/2016.");
        assertThat(scene.pledges("Bình yên,2017-01-01,V1,G1,household,Hòa giải,28,,").added())
                .isEqualTo(1);
        assertThat(yearly())
                .extracting(DriveView::startsOn)
                .containsExactly(LocalDate.parse("2016-01-01"), LocalDate.parse("2017-01-01"));
    }

    @Test
    void moreThanTheBaseOnASheetAndInAFile() {
        var sentence =
                "Số đăng ký 31 nhiều hơn số hiện có 30. Hãy xem lại số đăng ký hoặc số hộ, số cơ quan đã khai.";
        assertThat(save("2026-08-01", "31", "")).hasStatus(422).bodyText().contains(sentence);
        assertThat(said("Cao điểm,2026-08-01,V1,G1,household,Hòa giải,31,,"))
                .containsExactly(sentence);
        assertThat(kept()).isEmpty();
    }

    @Test
    void moreKeptThanRegistered() {
        assertThat(said("Cao điểm,2026-08-01,V1,G1,household,Hòa giải,28,,29"))
                .containsExactly("Số thực hiện 29 nhiều hơn số đăng ký 28.");
        assertThat(said("Cao điểm,2026-08-01,V1,G1,household,Hòa giải,28,29,29"))
                .containsExactly("Số đã kiểm tra 29 nhiều hơn số đăng ký 28.");
        save("2026-08-01", "28", "");
        assertThat(review("20", "21"))
                .hasStatus(422)
                .bodyText()
                .contains("Số thực hiện 21 nhiều hơn số đã kiểm tra 20.");
        assertThat(review("29", "1"))
                .hasStatus(422)
                .bodyText()
                .contains("Số đã kiểm tra 29 nhiều hơn số đăng ký 28.");
        assertThat(review("20", "18")).hasStatus(302);
    }

    @Test
    void aGroupOfAnotherUnit() {
        assertThat(said("Cao điểm,2026-08-01,V2,G1,household,Hòa giải,28,,"))
                .containsExactly("Tổ G1 không thuộc Thôn 2. Hãy xem lại mã tổ hoặc mã đơn vị.");
        assertThat(
                        mvc.get()
                                .uri(
                                        "/pledges/{d}/units/{u}/sheet?group=G1",
                                        drive,
                                        scene.unit("V2"))
                                .with(authentication(officer()))
                                .exchange())
                .hasStatus(404);
    }

    @Test
    void aClosedDrive() {
        close();
        var sentence = "Đợt đăng ký này đã đóng, không nhận đăng ký nữa.";

        assertThat(save("2026-08-01", "28", "")).hasStatus(422).bodyText().contains(sentence);
        assertThat(said("Cao điểm,2026-08-01,V1,G1,household,Hòa giải,28,,"))
                .containsExactly(sentence);
    }

    @Test
    void aCheckOfFewerThanFiveOfAnyKind() {
        var sentence =
                "Không lưu kết quả kiểm tra khi số hiện có hoặc số đăng ký dưới 5: số ít như vậy nói về người, về nơi cụ thể.";
        for (var line :
                List.of(
                        "V1,G2,household,Hòa giải,4,4,4",
                        "V1,G1,person,Hòa giải,4,4,4",
                        "X1,,institution,Hòa giải,4,4,4",
                        "X1,,collective,Hòa giải,4,4,4")) {
            assertThat(said("Cao điểm,2026-08-01," + line)).as(line).containsExactly(sentence);
            assertThat(said("Cao điểm,2026-08-01," + line.replace(",4,4,4", ",4,,"))).isEmpty();
        }
        assertThat(said("Cao điểm,2026-08-01,X1,,institution,Hòa giải,5,5,4")).isEmpty();
    }

    @Test
    void aSheetSentTwiceIsOneAndAnotherOneSavedMeanwhileIsNotOverwrittenUnseen() {
        assertThat(save("2026-08-01", "28", "0")).hasStatus(302);
        assertThat(save("2026-08-01", "28", "0")).hasStatus(302);
        assertThat(kept().getFirst().registered()).isEqualTo(28);

        assertThat(save("2026-08-01", "20", "0"))
                .hasStatus(409)
                .bodyText()
                .contains("Phiếu này vừa được người khác lưu.", "đang lưu 28", "value=\"20\"");
        assertThat(kept().getFirst().registered()).isEqualTo(28);
        assertThat(save("2026-08-01", "20", "1")).hasStatus(302);
        assertThat(kept().getFirst().registered()).isEqualTo(20);
    }

    @Test
    void theWallSheetShowsTheFiguresOfTheUnit() throws Exception {
        save("2026-08-01", "28", "");
        var answer =
                mvc.get()
                        .uri("/pledges/{d}/units/{u}/wall.pdf", drive, scene.unit("X1"))
                        .locale(Locale.of("vi"))
                        .with(authentication(officer()))
                        .exchange();
        var pdf = answer.getResponse().getContentAsByteArray();
        Files.createDirectories(Path.of("target", "papers"));
        Files.write(Path.of("target", "papers", "wall.pdf"), pdf);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .containsSubsequence(
                            "Cao điểm",
                            "Xã An Lộc",
                            "Tính đến ngày",
                            "Hộ 34 28 82,4",
                            "Thôn 1 34 28 82,4");
        }
    }

    /** As the administrator, whom a request before may have signed out. */
    private void close() {
        PledgeScene.signIn(PledgeScene.administrator());
        management.close(drive, null);
    }

    private List<DriveView> yearly() {
        return drives.byTheme(List.of("Bình yên")).getOrDefault("binh yen", List.of());
    }

    private List<PledgeSummary.Line> kept() {
        return summary.of(PledgeScene.administrator(), new Query(null, null, null, null));
    }

    /** What the file is refused with. */
    private List<String> said(String line) {
        PledgeScene.signIn(PledgeScene.administrator());
        LocaleContextHolder.setLocale(Locale.of("vi"));
        return scene.faults(line).stream()
                .map(it -> wording.of(it.key(), it.arguments().toArray()))
                .toList();
    }

    private MvcTestResult save(String on, String figure, String version) {
        return form("sheet")
                .param("on", on)
                .param("version", version)
                .param("r-" + cell(), figure)
                .exchange();
    }

    private MvcTestResult review(String checked, String kept) {
        return form("review")
                .param("on", "2026-08-01")
                .param("checkedOn", "2026-09-01")
                .param("c-" + cell(), checked)
                .param("k-" + cell(), kept)
                .exchange();
    }

    private MockMvcTester.MockMvcRequestBuilder form(String page) {
        return mvc.post()
                .uri("/pledges/{d}/units/{u}/{p}", drive, scene.unit("V1"), page)
                .locale(Locale.of("vi"))
                .with(authentication(officer()))
                .with(csrf())
                .param("group", "G1");
    }

    /** Households of the group for the first good deed. */
    private String cell() {
        var deed = drives.required(PledgeScene.administrator(), drive).goodDeeds().getFirst().id();
        return group + "-" + deed + "-" + Subject.HOUSEHOLD.number();
    }

    private static UsernamePasswordAuthenticationToken officer() {
        return new UsernamePasswordAuthenticationToken(
                PledgeScene.administrator(),
                null,
                List.of(new SimpleGrantedAuthority("ROLE_ADMINISTRATOR")));
    }
}
