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
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

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
        return decisions.find(2025, 50, 0).stream()
                .filter(it -> it.number().equals("112/QĐ-UBND"))
                .findFirst()
                .orElseThrow();
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
