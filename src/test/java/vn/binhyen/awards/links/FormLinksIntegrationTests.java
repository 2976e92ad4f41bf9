package vn.binhyen.awards.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.awards.cycle.Appraisals;
import vn.binhyen.awards.cycle.CycleId;
import vn.binhyen.awards.cycle.CycleListing;
import vn.binhyen.awards.cycle.CycleManagement;
import vn.binhyen.awards.cycle.CycleScene;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

@SpringBootTest
@Transactional
class FormLinksIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired CycleManagement management;
    @Autowired CycleListing listing;
    @Autowired Appraisals appraisals;
    @Autowired FormLinks links;
    @Autowired FormSlips slips;

    @SuppressWarnings("NullAway.Init")
    private FormScene scene;

    @SuppressWarnings("NullAway.Init")
    private CycleId cycle;

    @BeforeEach
    void aCycleOfSchools() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        scene =
                new FormScene(
                        new CycleScene(jdbc, naming, targets),
                        management,
                        listing,
                        links,
                        appraisals);
        cycle = scene.schools();
        reporter("X1");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void makesOneForEachThatMayRegisterAndHasNone() {
        var made = links.makeAll(cycle, scene.scene().unit("X1"), null);

        assertThat(made).extracting(it -> it.place().code()).containsExactly("T1");
        assertThat(line("T1").live()).isTrue();
        assertThat(line("TH1").link()).isNull();
        refused(
                "recognition.links.refusal.none-without",
                () -> links.makeAll(cycle, scene.scene().unit("X1"), null));
        CycleScene.administrator();
        assertThat(links.makeAll(cycle, scene.scene().unit("38"), null))
                .extracting(it -> it.place().code())
                .containsExactly("T2");
    }

    @Test
    void anExcludedOneGetsALinkWhereItIsAskedFor() {
        links.make(cycle, scene.school("TH1"), null, null);

        assertThat(line("TH1").live()).isTrue();
    }

    @Test
    void keepsTheHashOfTheSecretOnly() {
        var made = links.make(cycle, scene.school("T1"), null, null);

        assertThat(made.secret()).hasSize(43);
        assertThat(
                        jdbc.sql("select to_jsonb(l)::text from awards.institution_link l")
                                .query(String.class)
                                .single())
                .doesNotContain(made.secret());
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void madeAnewItTakesTheOneBeforeBack() {
        links.make(cycle, scene.school("T1"), null, null);
        var standing = line("T1").standing().orElseThrow();

        refused(
                "recognition.links.refusal.made-meanwhile",
                () -> links.make(cycle, scene.school("T1"), null, null));
        links.make(cycle, scene.school("T1"), standing, CycleScene.TODAY.plusDays(3));

        assertThat(line("T1").standing()).isPresent().isNotEqualTo(java.util.Optional.of(standing));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from awards.institution_link where revoked_at is null")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        links.revoke(cycle, line("T1").standing().orElseThrow());
        assertThat(line("T1").live()).isFalse();
    }

    @Test
    void whoDoesNotAnswerForTheInstitutionIsRefused() {
        var made = links.make(cycle, scene.school("T1"), null, null);
        var standing = line("T1").standing().orElseThrow();
        reporter("X2");

        denied(() -> links.make(cycle, scene.school("T1"), standing, null));
        denied(() -> links.makeAll(cycle, scene.scene().unit("X1"), null));
        denied(() -> links.board(cycle, scene.scene().unit("X1")));
        denied(() -> links.revoke(cycle, standing));
        denied(() -> slips.print(cycle, List.of(made.secret()), it -> it));
        reporter("X1");
        assertThat(line("T1").live()).isTrue();
    }

    @Test
    void refusesDaysThatArePastOrTooFarAway() {
        var school = scene.school("T1");

        refused(
                "recognition.links.refusal.until-past",
                () -> links.make(cycle, school, null, CycleScene.TODAY.minusDays(1)));
        refused(
                "recognition.links.refusal.until-late",
                () -> links.make(cycle, school, null, CycleScene.TODAY.plusDays(400)));
        links.make(cycle, school, null, null);
        assertThat(
                        jdbc.sql("select good_until from awards.institution_link")
                                .query(java.time.LocalDate.class)
                                .single())
                .isAfter(CycleScene.TODAY.plusDays(80));
    }

    @Test
    void unitsHaveNoLinks() {
        CycleScene.administrator();
        var areas = management.open(CycleScene.YEAR, TitleKind.RESIDENTIAL_AREA, Purpose.TITLE);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> links.makeAll(areas, scene.scene().unit("X1"), null));
    }

    @Test
    void theSlipNamesTheSchoolAndItsAddressAndIsPrintedWhileTheLinkIsGood() throws IOException {
        var made = links.make(cycle, scene.school("T1"), null, null);

        var pdf = slips.print(cycle, List.of(made.secret()), it -> "https://nha.vn/f/" + it);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("T1", "Nhà trường", "https://nha.vn/f/", "Xã An Lộc");
        }
        links.revoke(cycle, line("T1").standing().orElseThrow());
        refused(
                "recognition.links.refusal.no-slip",
                () -> slips.print(cycle, List.of(made.secret()), it -> it));
    }

    private FormLinks.Line line(String code) {
        return links.board(cycle, scene.scene().unit("X1")).stream()
                .filter(it -> it.place().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private void reporter(String commune) {
        CycleScene.signIn(Roles.REPORTER, scene.scene().unit(commune));
    }

    private static void denied(Runnable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed::run);
    }

    private static void refused(String key, Runnable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed::run)
                .satisfies(it -> assertThat(it.key()).isEqualTo(key));
    }
}
