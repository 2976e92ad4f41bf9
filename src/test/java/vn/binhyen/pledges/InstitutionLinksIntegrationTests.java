package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
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

import vn.binhyen.access.Officer;
import vn.binhyen.access.links.LinkView.State;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.InstitutionRow.Given;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.links.InstitutionDesk;
import vn.binhyen.pledges.links.InstitutionLinks;
import vn.binhyen.pledges.links.LinkBoard;
import vn.binhyen.pledges.links.MadeLink;
import vn.binhyen.pledges.links.PledgeSlips;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.awt.image.BufferedImage;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@SpringBootTest
@Transactional
class InstitutionLinksIntegrationTests {

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired InstitutionCopy book;
    @Autowired DriveManagement management;
    @Autowired InstitutionLinks links;
    @Autowired InstitutionDesk desk;
    @Autowired LinkBoard board;
    @Autowired PledgeSlips slips;

    @SuppressWarnings("NullAway.Init")
    private LinkScene scene;

    @SuppressWarnings("NullAway.Init")
    private DriveId drive;

    @BeforeEach
    void aDriveAndThreeInstitutions() {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        var units = new PledgeScene(jdbc, naming, targets, groups);
        scene = new LinkScene(units, book, management, jdbc);
        PledgeScene.signIn(PledgeScene.administrator());
        units.units();
        scene.institutions();
        drive = scene.drive();
        PledgeScene.signIn(reporter("X1"));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void makesOneForEachInstitutionOfTheUnitThatHasNone() {
        var made = links.makeAll(drive, scene.units().unit("X1"), null);

        assertThat(made)
                .extracting(it -> it.institution().name())
                .containsExactly("Trạm Y tế An Lộc", "Trường THCS An Lộc");
        assertThat(lines()).allMatch(LinkBoard.Line::live).hasSize(2);
        refused(
                "pledges.links.refusal.none-without",
                () -> links.makeAll(drive, scene.units().unit("X1"), null));
        PledgeScene.signIn(PledgeScene.administrator());
        assertThat(links.makeAll(drive, scene.units().unit("38"), null))
                .extracting(it -> it.institution().name())
                .containsExactly("Công ty May An Hòa");
    }

    @Test
    void keepsTheHashOfTheSecretOnly() {
        var made = links.make(drive, scene.institution("T1"), null, null);

        assertThat(made.secret()).hasSize(43);
        var row =
                jdbc.sql("select to_jsonb(l)::text from pledges.institution_link l")
                        .query(String.class)
                        .single();
        assertThat(row)
                .doesNotContain(made.secret())
                .doesNotContain(
                        HexFormat.of()
                                .formatHex(
                                        made.secret()
                                                .getBytes(
                                                        java.nio.charset.StandardCharsets.UTF_8)));
        assertThat(made.toString()).doesNotContain(made.secret());
    }

    @Test
    void madeAnewItTakesTheOneBeforeBack() {
        links.make(drive, scene.institution("T1"), null, null);
        var standing = line("T1").standing().orElseThrow();

        refused(
                "pledges.links.refusal.made-meanwhile",
                () -> links.make(drive, scene.institution("T1"), null, null));
        links.make(drive, scene.institution("T1"), standing, LinkScene.TODAY.plusDays(3));

        assertThat(line("T1").standing()).isPresent().isNotEqualTo(java.util.Optional.of(standing));
        assertThat(
                        jdbc.sql(
                                        "select count(*) from pledges.institution_link where revoked_at is null")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
        links.revoke(drive, line("T1").standing().orElseThrow());
        assertThat(line("T1").live()).isFalse();
        assertThat(line("T1").link())
                .isNotNull()
                .matches(it -> it.state(LinkScene.TODAY) == State.REVOKED);
    }

    @Test
    void whoDoesNotAnswerForTheInstitutionIsRefused() {
        var made = links.make(drive, scene.institution("T1"), null, null);
        var standing = line("T1").standing().orElseThrow();
        PledgeScene.signIn(reporter("X2"));

        denied(() -> links.make(drive, scene.institution("T1"), standing, null));
        denied(() -> links.makeAll(drive, scene.units().unit("X1"), null));
        denied(() -> links.revoke(drive, standing));
        denied(() -> board.of(reporter("X2"), drive, scene.units().unit("X1")));
        denied(() -> slips.print(drive, List.of(made.secret()), it -> it));
        denied(() -> desk.of(drive, scene.institution("T1")));
        denied(() -> desk.save(drive, scene.institution("T1"), given(1), 0));
        PledgeScene.signIn(reporter("X1"));
        assertThat(line("T1").live()).isTrue();
    }

    @Test
    void refusesDaysAndDrivesThatAreOver() {
        var school = scene.institution("T1");
        refused(
                "pledges.links.refusal.until-past",
                () -> links.make(drive, school, null, LinkScene.TODAY.minusDays(1)));
        refused(
                "pledges.links.refusal.until-after-drive",
                () -> links.make(drive, school, null, LinkScene.TODAY.plusDays(21)));
        scene.announce("C1", LinkScene.TODAY.minusDays(1), 2);
        refused(
                "pledges.links.refusal.institution-ended",
                () -> links.make(drive, scene.institution("C1"), null, null));
        jdbc.sql("update pledges.drive set ends_on = ? where id = ?")
                .param(LinkScene.TODAY.minusDays(1))
                .param(drive.value())
                .update();
        refused("pledges.links.refusal.drive-ended", () -> links.make(drive, school, null, null));
        jdbc.sql("update pledges.drive set closed_on = ? where id = ?")
                .param(LinkScene.TODAY)
                .param(drive.value())
                .update();
        refused("pledges.refusal.closed", () -> links.make(drive, school, null, null));
        refused("pledges.refusal.closed", () -> desk.save(drive, school, given(1), 0));
    }

    @Test
    void anOfficersCorrectionIsHisAndKeepsToTheVersion() {
        desk.save(drive, scene.institution("T1"), given(12), 0);
        assertThatExceptionOfType(Outdated.class)
                .isThrownBy(() -> desk.save(drive, scene.institution("T1"), given(13), 0));

        var line = line("T1").given();

        assertThat(line).isNotNull().matches(it -> !it.itself() && it.persons() == 12);
    }

    /** After the last day what an officer still enters is counted on that day. */
    @Test
    void whatIsEnteredLateIsCountedOnTheLastDay() {
        var last = LinkScene.TODAY.minusDays(1);
        jdbc.sql("update pledges.drive set ends_on = ? where id = ?")
                .param(last)
                .param(drive.value())
                .update();

        var row = desk.save(drive, scene.institution("T1"), given(12), 0);

        assertThat(row.on()).isEqualTo(last);
    }

    @Test
    void everySlipCarriesTheAddressOfItsOwnForm() throws Exception {
        var made = links.makeAll(drive, scene.units().unit("X1"), null);
        var pdf =
                slips.print(
                        drive,
                        made.stream().map(MadeLink::secret).toList(),
                        it -> "https://binhyen.example/pledge-forms/" + it);

        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Trường THCS An Lộc", "Trạm Y tế An Lộc", "Vì bình yên cuộc sống")
                    .contains("không ghi tên người");
            var page = new PDFRenderer(document).renderImageWithDPI(0, 200);
            var read = List.of(decoded(page, 0), decoded(page, 1));
            assertThat(read)
                    .containsExactlyInAnyOrderElementsOf(
                            made.stream()
                                    .map(it ->
                                            "https://binhyen.example/pledge-forms/" + it.secret())
                                    .toList());
        }
        links.revoke(drive, line("T1").standing().orElseThrow());
        links.revoke(drive, line("C1").standing().orElseThrow());
        refused(
                "pledges.links.refusal.no-slip",
                () -> slips.print(drive, List.of(made.getFirst().secret()), it -> it));
    }

    /** The code on the slip of that number: 62 mm each below the margin, at the right. */
    private static String decoded(BufferedImage page, int slip) throws Exception {
        double dot = 200 / 25.4;
        int left = (int) (145 * dot);
        int top = (int) ((13 + 62 * slip) * dot);
        int width = page.getWidth() - left;
        int height = (int) (60 * dot);
        var pixels = page.getRGB(left, top, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    private Map<Integer, Given> given(int persons) {
        return Map.of(scene.deed(drive, 1), new Given(1, persons));
    }

    private List<LinkBoard.Line> lines() {
        return board.of(reporter("X1"), drive, scene.units().unit("X1"));
    }

    private LinkBoard.Line line(String code) {
        return lines().stream()
                .filter(it -> it.institution().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private Officer reporter(String unit) {
        return new Officer(
                new UUID(0, 8), "b", "b", Roles.REPORTER, scene.units().unit(unit), null);
    }

    private static void refused(
            String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .matches(it -> it.key().equals(key), key);
    }

    private static void denied(org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(deed);
    }
}
