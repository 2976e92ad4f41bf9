package vn.binhyen.awards.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.cycle.DossierWork;
import vn.binhyen.awards.cycle.Minutes;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileKeeper;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Letters and minutes of what waits: what they say comes from the files. */
@SpringBootTest
@Transactional
class RecognitionDraftsIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired DossierWork work;
    @Autowired Appraisals appraisals;
    @Autowired RecognitionDrafts drafts;
    @Autowired FileKeeper files;

    @SuppressWarnings("NullAway.Init")
    private CycleScene scene;

    @BeforeEach
    void aProvince() {
        scene = new CycleScene(jdbc, naming, targets);
        CycleScene.administrator();
        scene.units();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void minutesCarryDaysAndVotesOfTheFilesAndNothingIsLeftBlank() throws IOException {
        var cycle = handedIn(Purpose.TITLE);
        propose(cycle, "V1", true);
        propose(cycle, "V2", true);
        propose(cycle, "V3", false);

        var text = drafted(cycle, DocumentKind.MINUTES);

        assertThat(text)
                .contains("BIÊN BẢN", "Thẩm định hồ sơ của 03 khu dân cư")
                .contains("từ ngày 01 tháng 12 năm " + CycleScene.YEAR)
                .contains("đến ngày 03 tháng 12 năm " + CycleScene.YEAR)
                .contains("tổng số người dự: 126; đồng ý đề nghị công nhận: 117; không đồng ý: 9")
                .contains("công nhận 02 khu dân cư", "Không đề nghị công nhận: 01 khu dân cư")
                .contains("01/BB, ngày 01/12/" + CycleScene.YEAR + " 38/41")
                .contains("có mặt 07/09 thành viên")
                .contains("Thành viên có mặt biểu quyết: 07; đồng ý: 06; không đồng ý: 01")
                .doesNotContain("....");
    }

    @Test
    void theLetterListsWhoIsProposedOnly() throws IOException {
        var cycle = handedIn(Purpose.TITLE);
        propose(cycle, "V1", true);
        propose(cycle, "V2", false);

        assertThat(drafted(cycle, DocumentKind.SUBMISSION))
                .contains("TỜ TRÌNH", "đã thẩm định hồ sơ của 02 khu dân cư")
                .contains("công nhận 01 khu dân cư", "Thôn 1")
                .doesNotContain("Thôn 2");
    }

    @Test
    void gradesAreProposedByLetterGradeByGrade() throws IOException {
        var cycle = handedIn(Purpose.GRADE);
        propose(cycle, "V1", true);
        propose(cycle, "V3", true);
        jdbc.sql("update awards.dossier set grade = 'GOOD' where object = ?")
                .param(scene.id("V1"))
                .update();

        assertThat(drafted(cycle, DocumentKind.SUBMISSION))
                .contains("Về việc phân loại phong trào Toàn dân bảo vệ an ninh Tổ quốc")
                .contains("01 xuất sắc, 01 khá")
                .containsSubsequence(
                        "Loại Xuất sắc: 01 khu dân cư",
                        "1 V3 Thôn 3",
                        "Loại Khá: 01 khu dân cư",
                        "2 V1 Thôn 1")
                .doesNotContain("Thôn 2");
    }

    @Test
    void moreVotesThanMembersAreNoMeeting() {
        assertThat(field(5, 6, 5)).isEqualTo("present");
        assertThat(field(5, 4, 5)).isEqualTo("inFavour");
        assertThat(field(0, 0, 0)).isEqualTo("members");
        var cycle = handedIn(Purpose.TITLE);
        propose(cycle, "V1", true);
        CycleScene.signIn(Roles.REVIEWER, scene.unit("X1"));
        var tomorrow = new Attendance(CycleScene.TODAY.plusDays(2), 9, 7, 6);
        assertThat(refused(() -> drafts.minutes(cycle, tomorrow)).field()).isEqualTo("meetingDate");
    }

    private static String field(int members, int present, int inFavour) {
        return String.valueOf(
                refused(() -> new Attendance(CycleScene.TODAY, members, present, inFavour))
                        .field());
    }

    private static Refusal refused(Runnable step) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, step::run));
    }

    private String drafted(CycleId cycle, DocumentKind kind) throws IOException {
        CycleScene.signIn(Roles.REVIEWER, scene.unit("X1"));
        if (kind == DocumentKind.MINUTES) {
            drafts.minutes(cycle, new Attendance(CycleScene.TODAY, 9, 7, 6));
        } else {
            drafts.letter(cycle);
        }
        var paper =
                drafts.waiting().stream()
                        .filter(it -> it.cycle().id().equals(cycle))
                        .findFirst()
                        .orElseThrow()
                        .papers()
                        .getFirst();
        try (var pdf = Loader.loadPDF(files.required(paper.pdf()).content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private CycleId handedIn(Purpose purpose) {
        var cycle = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, purpose);
        management.register(
                cycle, scene.unit("X1"), List.of(scene.id("V1"), scene.id("V2"), scene.id("V3")));
        for (int i = 1; i <= 3; i++) {
            var object = scene.id("V" + i);
            work.assess(
                    cycle,
                    object,
                    scene.version(cycle, object),
                    CycleScene.met(listing.required(cycle).rules()));
            work.submit(
                    cycle,
                    object,
                    scene.version(cycle, object),
                    new Minutes(
                            "0" + i + "/BB", LocalDate.of(CycleScene.YEAR, 12, i), 40 + i, 37 + i));
        }
        return cycle;
    }

    private void propose(CycleId cycle, String code, boolean propose) {
        var object = scene.id(code);
        appraisals.appraise(
                cycle,
                object,
                scene.version(cycle, object),
                CycleScene.clean(listing.required(cycle).rules()),
                propose);
    }
}
