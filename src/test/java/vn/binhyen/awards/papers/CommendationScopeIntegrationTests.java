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
import vn.binhyen.awards.commendations.AwardFormManagement;
import vn.binhyen.awards.commendations.CommendationId;
import vn.binhyen.awards.commendations.CommendationListing;
import vn.binhyen.awards.commendations.CommendationManagement;
import vn.binhyen.awards.commendations.Occasion;
import vn.binhyen.awards.commendations.OpenList;
import vn.binhyen.awards.commendations.Terms;
import vn.binhyen.documents.DocumentKind;
import vn.binhyen.documents.FileType;
import vn.binhyen.documents.IssuedDocuments;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Who proposes, who decides, and whose paper it is. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class CommendationScopeIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CommendationManagement management;
    @Autowired CommendationListing listing;
    @Autowired CommendationPapers papers;
    @Autowired AwardFormManagement forms;
    @Autowired IssuedDocuments documents;
    @Autowired Clock clock;

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
    void nobodyDecidesOnTheirOwnUnit() {
        var id = ways.opened("C1");
        ways.nominate(id, "C1");
        papers.propose(id, ways.version(id));
        papers.consider(id, "4", today, 7, 6, ways.version(id));
        AwardScene.signIn(Roles.REVIEWER, commune);

        assertThat(refused(() -> papers.decide(id, "12", today, ways.version(id))).key())
                .isEqualTo("commendations.refusal.own");
        AwardScene.signIn(Roles.PLANNER, scene.unit("38"));
        assertThat(refused(() -> papers.decide(id, "12", today, ways.version(id))).key())
                .as("nor does another in the name of its own chair")
                .isEqualTo("commendations.conflict.BY_ITSELF");

        management.sendBack(id, "Chọn hình thức của tỉnh", ways.version(id));
        var higher = new Terms(ways.form("diploma_province"), null, null, 0);
        management.agree(id, higher, ways.version(id));
        papers.propose(id, ways.version(id));
        papers.consider(id, "5", today, 7, 6, ways.version(id));
        papers.decide(id, "12", today, ways.version(id));

        assertThat(listing.required(id).decidedOn()).isEqualTo(today);
    }

    @Test
    void aCommuneSeesAndProposesItsOwnOnly() {
        var id = ways.opened("C1");
        AwardScene.signIn(Roles.REPORTER, scene.unit("C2"));

        assertThat(listing.find(null, null, 50, 0)).isEmpty();
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> listing.required(id));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> management.propose(id, 0));
        AwardScene.signIn(Roles.REPORTER, commune);
        assertThat(listing.find(null, null, 50, 0)).hasSize(1);
        ways.nominate(id, "V1");
        papers.propose(id, ways.version(id));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> papers.consider(id, "4", today, 7, 6, ways.version(id)));
    }

    @Test
    void whatTheCommuneAsksOfTheProvinceIsDecidedThere() throws IOException {
        var id = management.open(new OpenList(Occasion.YEARLY, 2026, null, commune, null, null));
        management.agree(id, new Terms(ways.form("merit_police"), null, null, 2), ways.version(id));
        papers.propose(id, ways.version(id));
        AwardScene.signIn(Roles.REVIEWER, commune);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> papers.consider(id, "4", today, 7, 6, ways.version(id)));
        AwardScene.signIn(Roles.PLANNER, scene.unit("38"));
        papers.consider(id, "4", today, 7, 6, ways.version(id));
        papers.decide(id, "88", today, ways.version(id));

        assertThat(pdf(id, DocumentKind.DECISION))
                .contains("CÔNG AN TỈNH LAM GIANG", "GIÁM ĐỐC CÔNG AN TỈNH", "02 cá nhân")
                .doesNotContain("Phụ lục I ");
    }

    @Test
    void theDecisionOfAMinistryIsEnteredAndNotWritten() {
        var id =
                management.open(
                        new OpenList(
                                Occasion.YEARLY,
                                2026,
                                null,
                                commune,
                                null,
                                ways.form("diploma_ministry")));
        ways.nominate(id, "V1");
        papers.propose(id, ways.version(id));
        papers.consider(id, "4", today, 7, 6, ways.version(id));
        papers.decide(id, "4321/QĐ-BCA", today, ways.version(id));

        assertThat(listing.required(id).decisionNumber()).isEqualTo("4321/QĐ-BCA");
        assertThat(documents.latest(id.value(), DocumentKind.DECISION, FileType.PDF)).isEmpty();
        assertThat(refused(() -> papers.preview(id)).key())
                .isEqualTo("commendations.refusal.of-ministry");
    }

    @Test
    void aFormBelowTheProposingUnitIsRefused() {
        var province = scene.unit("38");

        assertThat(
                        refused(() ->
                                        management.open(
                                                new OpenList(
                                                        Occasion.YEARLY,
                                                        2026,
                                                        null,
                                                        province,
                                                        null,
                                                        ways.form("merit_commune"))))
                                .key())
                .isEqualTo("commendations.refusal.form-of-no-authority");
    }

    private String pdf(CommendationId id, DocumentKind kind) throws IOException {
        var file = documents.latest(id.value(), kind, FileType.PDF).orElseThrow();
        try (var pdf = Loader.loadPDF(file.content())) {
            return new PDFTextStripper().getText(pdf).replaceAll("[\\s\u00a0]+", " ");
        }
    }

    private static Refusal refused(Runnable step) {
        return Objects.requireNonNull(catchThrowableOfType(Refusal.class, step::run));
    }
}
