package vn.binhyen.awards.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.titles.TitleAct;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A decision on titles as a paper, its certificates, and what later decisions change of it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RecognitionPapersIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2025-12-05");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired RecognitionDecisions decisions;
    @Autowired RecognitionPapers papers;
    @Autowired RecognitionCertificates certificates;
    @Autowired CertificateJob job;
    @Autowired IssuedDocuments documents;

    @SuppressWarnings("NullAway.Init")
    private AwardScene scene;

    @BeforeEach
    void threeVillagesDecided() {
        AwardScene.signIn();
        scene = new AwardScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã An Lộc,Xã,38",
                "commune,C2,Xã Bình Minh,Xã,38",
                "village,V1,Thôn Đông,Thôn,C1",
                "village,V2,Thôn Tây,Thôn,C1",
                "village,V3,Thôn Nam,Thôn,C1");
        result("V1", 1, "112/QĐ-UBND", DAY);
        result("V2", 1, "112/QĐ-UBND", DAY);
        result("V3", 2, "112/QĐ-UBND", DAY);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theDecisionListsWhoIsRecognisedAndNobodyElse() throws IOException {
        var decision = decision();
        assertThat(decision.recognised()).isEqualTo(2);
        assertThat(decision.refused()).isEqualTo(1);

        papers.issue(decision.id());

        var file =
                documents.latest(decision.id(), DocumentKind.DECISION, FileType.PDF).orElseThrow();
        try (var pdf = Loader.loadPDF(file.content())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " "))
                    .contains("112/QĐ-UBND", "ngày 05 tháng 12 năm 2025", "QUYẾT ĐỊNH:")
                    .contains("Công nhận 02 khu dân cư đạt tiêu chuẩn")
                    .contains("Thông tư", "V1 Thôn Đông Xã An Lộc", "V2 Thôn Tây Xã An Lộc")
                    .doesNotContain("Thôn Nam");
        }
        assertThat(refused(() -> papers.issue(decision.id())).key())
                .isEqualTo("commendations.refusal.issued-already");
    }

    @Test
    void aLaterRevocationIsACorrectionAndThePaperStays() {
        papers.issue(decision().id());
        var before = Objects.requireNonNull(papers.paper(decision().id())).pdf();
        revoke("V1", LocalDate.parse("2026-03-01"));

        assertThat(decisions.corrections(decision()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.name()).isEqualTo("Thôn Đông");
                    assertThat(it.before()).isEqualTo(TitleAct.RECOGNISED);
                    assertThat(it.now()).isEqualTo(TitleAct.REVOKED);
                    assertThat(it.reason()).isEqualTo(RevocationReason.FALSE_RECORDS);
                    assertThat(it.number()).isEqualTo("15/QĐ-UBND");
                });
        assertThat(decisions.recognised(decision())).hasSize(2);
        assertThat(Objects.requireNonNull(papers.paper(decision().id())).pdf()).isEqualTo(before);
        assertThat(certificates.certificates(decision().id()))
                .singleElement()
                .satisfies(it -> assertThat(it.holder()).isEqualTo("THÔN TÂY"));
    }

    @Test
    void whatIsIssuedStaysByteForByteAndTheListOfCorrectionsSaysWhatChanged() throws IOException {
        var id = decision().id();
        papers.issue(id);
        var pdf = issued(id, FileType.PDF);
        var word = issued(id, FileType.WORD);
        revoke("V1", LocalDate.parse("2026-03-01"));

        assertThat(issued(id, FileType.PDF)).isEqualTo(pdf);
        assertThat(issued(id, FileType.WORD)).isEqualTo(word);
        assertThat(text(papers.corrections(id, true)))
                .contains("Danh sách đính chính Quyết định số 112/QĐ-UBND")
                .contains("1 Thôn Đông Xã An Lộc Công nhận Thu hồi: Hồ sơ không đúng sự thật")
                .contains("số 15/QĐ-UBND ngày 01 tháng 3 năm 2026")
                .doesNotContain("Thôn Tây");
        assertThat(papers.corrections(id, false)).startsWith((byte) 'P', (byte) 'K');
    }

    @Test
    void nothingChangedMeansNoListOfCorrections() {
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> papers.corrections(decision().id(), true));
    }

    @Test
    void aRevocationIsADecisionOfItsOwnWithItsReason() throws IOException {
        revoke("V1", LocalDate.parse("2026-03-01"));
        var taken = found("15/QĐ-UBND");
        assertThat(taken.revoked()).isEqualTo(1);

        papers.issue(taken.id());

        assertThat(text(issued(taken.id(), FileType.PDF)))
                .contains("15/QĐ-UBND", "ngày 01 tháng 3 năm 2026")
                .contains("Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025")
                .contains("Điều 1. Thu hồi danh hiệu “An toàn về an ninh, trật tự” năm 2025")
                .contains("Căn cứ Quyết định số 112/QĐ-UBND ngày 05 tháng 12 năm 2025")
                .contains("đã công nhận tại Quyết định số 112/QĐ-UBND ngày 05 tháng 12 năm 2025")
                .containsPattern(
                        "1 V1 Thôn Đông Xã An Lộc 112/QĐ-UBND, ngày 05/12/2025 Hồ sơ không đúng( sự thật)?")
                .doesNotContain("Thôn Tây");
    }

    @Test
    void gradesAreADecisionWhoseAnnexGoesByGrade() throws IOException {
        grade("V1", 2);
        grade("V2", 1);
        grade("V3", 2);
        var decision = found("70/QĐ-BCĐ");
        assertThat(decision.grades()).isTrue();
        assertThat(decision.graded()).isEqualTo(3);

        papers.issue(decision.id());

        assertThat(text(issued(decision.id(), FileType.PDF)))
                .contains("70/QĐ-BCĐ", "Quyết định số 510/QĐ-BCA-V05 ngày 20 tháng 01 năm 2022")
                .contains("Phân loại phong trào Toàn dân bảo vệ an ninh Tổ quốc năm 2025")
                .contains("của 03 khu dân cư: 01 xuất sắc, 02 khá")
                .containsSubsequence(
                        "Loại Xuất sắc: 01 khu dân cư",
                        "1 V2 Thôn Tây",
                        "Loại Khá: 02 khu dân cư",
                        "2 V1 Thôn Đông",
                        "3 V3 Thôn Nam")
                .doesNotContain("đạt tiêu chuẩn");
        assertThat(decisions.recognised(decision)).isEmpty();
    }

    @Test
    void itsCertificatesAreOneFile() throws IOException {
        job.run(new NotedJob(RecognitionCertificates.CODE, decision().id()));

        var file = papers.certificateFile(decision().id(), true);
        try (var pdf = Loader.loadPDF(file.content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("GIẤY CÔNG NHẬN", "THÔN ĐÔNG", "Quyết định số 112/QĐ-UBND");
        }
    }

    @Test
    void aCommuneSeesTheDecisionsOfItsOwnAuthorityOnly() {
        var id = decision().id();
        AwardScene.signIn(Roles.PLANNER, scene.unit("C2"));

        assertThat(decisions.find(2025, 50, 0)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> papers.issue(id));
        AwardScene.signIn(Roles.REPORTER, scene.unit("C1"));
        assertThat(decisions.find(2025, 50, 0)).hasSize(1);
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> papers.issue(id));
    }

    @Test
    void aNumberThatIsNoneOfTheRegisterIsRefusedWithAnExample() {
        result("C1", 1, "Theo biên bản", DAY);
        var odd =
                decisions.find(2025, 50, 0).stream()
                        .filter(it -> it.number().startsWith("Theo"))
                        .findFirst()
                        .orElseThrow();

        assertThat(refused(() -> papers.issue(odd.id())).key())
                .isEqualTo("commendations.refusal.number-of-elsewhere");
    }

    private RecognitionDecision decision() {
        return found("112/QĐ-UBND");
    }

    private RecognitionDecision found(String number) {
        return decisions.find(2025, 50, 0).stream()
                .filter(it -> it.number().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private byte[] issued(UUID decision, FileType type) {
        return documents.latest(decision, DocumentKind.DECISION, type).orElseThrow().content();
    }

    private static String text(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private void grade(String code, int grade) {
        jdbc.sql(
                        """
                        insert into awards.movement_grade
                               (kind, year, object, grade, decision_number, decided_on, authority, from_day)
                        values (1, 2025, :object, :grade, '70/QĐ-BCĐ', :day, :authority, :day)
                        """)
                .param("object", scene.unit(code).value())
                .param("grade", grade)
                .param("day", DAY)
                .param("authority", scene.unit("C1").value())
                .update();
    }

    private void result(String code, int act, String number, LocalDate day) {
        jdbc.sql(
                        """
                        insert into awards.title_result
                               (kind, year, object, act, standard, decision_number, decided_on, authority, from_day)
                        values (1, 2025, :object, :act, 'TT124/2021', :number, :day, :authority, :day)
                        """)
                .param("object", scene.unit(code).value())
                .param("act", act)
                .param("number", number)
                .param("day", day)
                .param("authority", scene.unit("C1").value())
                .update();
    }

    private void revoke(String code, LocalDate day) {
        var object = scene.unit(code).value();
        jdbc.sql(
                        "update awards.title_result set to_day = :day where object = :object and year = 2025")
                .param("day", day)
                .param("object", object)
                .update();
        jdbc.sql(
                        """
                        insert into awards.title_result
                               (kind, year, object, act, standard, decision_number, decided_on, authority, reason, from_day)
                        values (1, 2025, :object, 3, 'TT124/2021', '15/QĐ-UBND', :day, :authority, 1, :day)
                        """)
                .param("object", object)
                .param("day", day)
                .param("authority", scene.unit("C1").value())
                .update();
    }

    private static Refusal refused(Runnable step) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, step::run));
    }
}
