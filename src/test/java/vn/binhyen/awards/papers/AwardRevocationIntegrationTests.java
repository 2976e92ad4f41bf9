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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.AwardScene;
import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.AwardReason;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileKeeper;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Awards that are taken back: a decision of its own, and the first one as it was. */
@SpringBootTest
@Transactional
class AwardRevocationIntegrationTests {

    private static final String NUMBER = "20/QĐ-UBND";

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommendationManagement management;
    @Autowired CommendationListing listing;
    @Autowired CommendationPapers papers;
    @Autowired RevocationPapers revocations;
    @Autowired AwardFormManagement forms;
    @Autowired IssuedDocuments documents;
    @Autowired FileKeeper files;
    @Autowired Clock clock;

    @SuppressWarnings("NullAway.Init")
    private AwardScene scene;

    @SuppressWarnings("NullAway.Init")
    private CommendationWays ways;

    @SuppressWarnings("NullAway.Init")
    private LocalDate today;

    @BeforeEach
    void threeVillages() {
        AwardScene.signIn();
        today = LocalDate.now(clock);
        scene = new AwardScene(jdbc, naming, targets);
        scene.units(
                "commune,C1,Xã An Lộc,Xã,38",
                "commune,C2,Xã Bình Minh,Xã,38",
                "village,V1,Thôn Đông,Thôn,C1",
                "village,V2,Thôn Tây,Thôn,C1",
                "village,V3,Thôn Nam,Thôn,C1");
        ways = new CommendationWays(management, listing, papers, forms, scene, today);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatOneDecisionTakesBackIsOnePaperWithItsReasons() throws IOException {
        var id = ways.decided(12, 0, "V1", "V2", "V3");
        var first = documents.latest(id.value(), DocumentKind.DECISION, FileType.PDF).orElseThrow();
        management.revoke(id, scene.unit("V1").value(), AwardReason.FALSE_RECORDS, NUMBER, today);
        management.revoke(id, scene.unit("V2").value(), AwardReason.NOT_ELIGIBLE, NUMBER, today);

        revocations.issue(id, NUMBER);

        var paper = Objects.requireNonNull(revocations.of(id).getFirst().paper());
        assertThat(text(files.required(paper.pdf()).content()))
                .contains(NUMBER, "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LỘC", "Về việc thu hồi Giấy khen")
                .contains("Căn cứ Quyết định số 12/QĐ-UBND")
                .contains("Điều 1. Thu hồi Giấy khen của 02 tập thể")
                .contains("Thôn Đông Xã An Lộc Báo cáo thành tích không đúng sự thật")
                .contains("Thôn Tây Xã An Lộc Không đủ điều kiện khen thưởng")
                .doesNotContain("Thôn Nam");
        assertThat(
                        documents
                                .latest(id.value(), DocumentKind.DECISION, FileType.PDF)
                                .orElseThrow()
                                .content())
                .isEqualTo(first.content());
        assertThat(text(revocations.corrections(id, true)))
                .contains("Danh sách đính chính Quyết định số 12/QĐ-UBND")
                .contains("Thôn Đông Xã An Lộc Tặng Giấy khen Thu hồi: Báo cáo thành tích")
                .doesNotContain("Thôn Nam");
        assertThat(
                        Objects.requireNonNull(
                                        catchThrowableOfType(
                                                Refusal.class, () -> revocations.issue(id, NUMBER)))
                                .key())
                .isEqualTo("commendations.refusal.issued-already");
    }

    @Test
    void onlyWhoDecidesIssuesItAndOnlyWhatWasEntered() {
        var id = ways.decided(12, 0, "V1");
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> revocations.issue(id, "99/QĐ-UBND"))
                .satisfies(it -> assertThat(it.field()).isEqualTo("number"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> revocations.corrections(id, true));
        management.revoke(id, scene.unit("V1").value(), AwardReason.NO_AUTHORITY, NUMBER, today);

        AwardScene.signIn(Roles.REPORTER, scene.unit("C1"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> revocations.issue(id, NUMBER));
        AwardScene.signIn(Roles.REVIEWER, scene.unit("C2"));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> revocations.corrections(id, true));
    }

    private static String text(byte[] content) throws IOException {
        try (var pdf = Loader.loadPDF(content)) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }
}
