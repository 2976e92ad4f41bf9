package vn.binhyen.awards.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.AwardReason;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.awards.events.CommendationAwarded;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** A list from its opening to its decision, each step with its paper. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
@RecordApplicationEvents
class CommendationPapersIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommendationManagement management;
    @Autowired CommendationListing listing;
    @Autowired CommendationPapers papers;
    @Autowired CommendationCertificates certificates;
    @Autowired CertificateJob job;
    @Autowired Certificates written;
    @Autowired AwardFormManagement forms;
    @Autowired IssuedDocuments documents;
    @Autowired Clock clock;
    @Autowired ApplicationEvents events;

    @SuppressWarnings("NullAway.Init")
    private AwardScene scene;

    @SuppressWarnings("NullAway.Init")
    private UnitId commune;

    @SuppressWarnings("NullAway.Init")
    private LocalDate today;

    @SuppressWarnings("NullAway.Init")
    private CommendationWays ways;

    @BeforeEach
    void twoVillages() {
        AwardScene.signIn();
        scene = new AwardScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã An Lộc,Xã,38",
                "commune,C2,Xã Bình Minh,Xã,38",
                "village,V1,Thôn Đông,Thôn,C1",
                "village,V2,Thôn Tây,Thôn,C1");
        commune = scene.unit("C1");
        today = LocalDate.now(clock);
        ways = new CommendationWays(management, listing, papers, forms, scene, today);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void aListBecomesADecisionWithItsListsAndNoNameOfAPerson() throws IOException {
        var id = ways.decided(12, 3, "V1", "V2");

        var list = listing.required(id);
        assertThat(list.decisionNumber()).isEqualTo("12/QĐ-UBND");
        var text = pdf(id, DocumentKind.DECISION);
        assertThat(text)
                .contains("12/QĐ-UBND", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LỘC", "QUYẾT ĐỊNH:")
                .contains("02 tập thể và 03 cá nhân")
                .contains("Điều 80 Luật Thi đua, khen thưởng số 06/2022/QH15")
                .contains("Biên bản họp xét khen thưởng số 4/BB-BCĐ")
                .contains("Thôn Đông", "Thôn Tây")
                .contains("Danh sách cá nhân điền ngoài hệ thống");
        assertThat(word(id, DocumentKind.DECISION)).contains("Thôn Đông", "Phụ lục II");
        assertThat(pdf(id, DocumentKind.MINUTES))
                .contains("4/BB-BCĐ", "Số thành viên có mặt: 07; đồng ý: 06; không đồng ý: 01");
        assertThat(pdf(id, DocumentKind.SUBMISSION))
                .contains("TỜ TRÌNH", "Kính gửi", "Chủ tịch Ủy ban nhân dân xã An Lộc");
    }

    @Test
    void theAwardedAreAnnouncedOnceWithPeopleAsANumber() {
        ways.decided(12, 3, "V1", "V2");

        assertThat(events.stream(CommendationAwarded.class))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.form()).isEqualTo("merit_commune");
                    assertThat(it.level()).isEqualTo("commune");
                    assertThat(it.units())
                            .containsExactlyInAnyOrder(scene.unit("V1"), scene.unit("V2"));
                    assertThat(it.individuals()).isEqualTo(3);
                });
    }

    @Test
    void theSameAchievementIsNotRewardedTwice() {
        ways.decided(12, 0, "V1");
        var again = ways.considered(5, "V1", "V2");

        var refusal = refused(() -> papers.decide(again, "13", today, ways.version(again)));

        assertThat(refusal.key()).isEqualTo("commendations.conflict.REWARDED_ALREADY");
        assertThat(refusal.arguments()[0]).isEqualTo("Thôn Đông");
        assertThat(events.stream(CommendationAwarded.class)).hasSize(1);
    }

    @Test
    void aRevokedAwardLeavesTheDecisionAsItWasAndTheAchievementFree() {
        var first = ways.decided(12, 0, "V1", "V2");
        var village = scene.unit("V1").value();
        management.revoke(first, village, AwardReason.FALSE_RECORDS, "20/QĐ-UBND", today);

        assertThat(listing.awarded(first))
                .filteredOn(it -> !it.award().holds())
                .singleElement()
                .satisfies(it -> assertThat(it.award().revocationNumber()).isEqualTo("20/QĐ-UBND"));
        assertThat(certificates.certificates(first.value()))
                .singleElement()
                .satisfies(it -> assertThat(it.holder()).isEqualTo("THÔN TÂY"));
        var again = ways.considered(5, "V1");
        papers.decide(again, "13", today, ways.version(again));
        assertThat(listing.history(village)).hasSize(2);
        assertThat(
                        refused(() ->
                                        management.revoke(
                                                first,
                                                village,
                                                AwardReason.FALSE_RECORDS,
                                                "21/QĐ-UBND",
                                                today))
                                .key())
                .isEqualTo("commendations.refusal.revoked-already");
    }

    @Test
    void aDecidedListChangesNoMore() {
        var id = ways.decided(12, 0, "V1");

        assertThat(
                        refused(() ->
                                        management.nominate(
                                                id, List.of(UUID.randomUUID()), ways.version(id)))
                                .key())
                .isEqualTo("commendations.refusal.not-open");
        assertThat(refused(() -> papers.decide(id, "13", today, ways.version(id))).key())
                .isEqualTo("commendations.refusal.not-considered");
    }

    @Test
    void theRegisterGivesTheNextNumberOfTheUnit() {
        ways.decided(41, 0, "V1");
        var next = ways.considered(5, "V2");

        assertThat(papers.nextDecision(listing.required(next)))
                .isEqualTo(new CommendationPapers.Next("42", "QĐ-UBND"));
        assertThat(documents.nextNumber(scene.unit("C2"), "QĐ-UBND", today.getYear()))
                .isEqualTo("1");
        assertThat(refused(() -> papers.decide(next, "41", today, ways.version(next))).key())
                .isEqualTo("documents.refusal.number-taken");
    }

    @Test
    void certificatesAreWrittenByAJobThatTellsHowFarItIs() throws IOException {
        var id = ways.decided(12, 3, "V1", "V2");
        var told = new NotedJob(id.value());

        job.run(told);

        var batch = Objects.requireNonNull(written.of(id));
        assertThat(batch.number()).isEqualTo(2);
        assertThat(told.done()).containsExactly(0L, 2L);
        assertThat(told.results()).containsEntry("link", "/commendations/" + id);
        try (var pdf = Loader.loadPDF(written.file(id, true).content())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(2);
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("GIẤY KHEN", "THÔN ĐÔNG", "THÔN TÂY", "xã An Lộc")
                    .contains("Quyết định số 12/QĐ-UBND");
        }
        AwardScene.signIn(Roles.REPORTER, scene.unit("C2"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> written.file(id, true));
    }

    private String pdf(CommendationId id, DocumentKind kind) throws IOException {
        var file = documents.latest(id.value(), kind, FileType.PDF).orElseThrow();
        try (var pdf = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private String word(CommendationId id, DocumentKind kind) throws IOException {
        var file = documents.latest(id.value(), kind, FileType.WORD).orElseThrow();
        try (var word = new XWPFDocument(new ByteArrayInputStream(file.content()));
                var text = new XWPFWordExtractor(word)) {
            return text.getText();
        }
    }

    private static Refusal refused(Runnable step) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, step::run));
    }
}
