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
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.drives.OpenDrive;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.shared.Outdated;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

@SpringBootTest
@Transactional
class SheetEntryIntegrationTests {

    private static final LocalDate ON = LocalDate.parse("2018-08-01");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired DriveManagement management;
    @Autowired SheetReading reading;
    @Autowired SheetEntry entry;
    @Autowired PledgeSummary summary;
    @Autowired PledgePapers papers;

    @SuppressWarnings("NullAway.Init")
    private PledgeScene scene;

    @SuppressWarnings("NullAway.Init")
    private DriveId drive;

    @SuppressWarnings("NullAway.Init")
    private UnitId village;

    @BeforeEach
    void aDriveWithTwoGoodDeeds() {
        scene = new PledgeScene(jdbc, naming, targets, groups);
        PledgeScene.signIn(PledgeScene.administrator());
        scene.units();
        scene.group("G1", "V1", 30);
        scene.group("G2", "V1", 4);
        village = scene.unit("V1");
        drive =
                management.open(
                        new OpenDrive(
                                "Bình yên",
                                scene.unit("38"),
                                LocalDate.parse("2018-01-01"),
                                LocalDate.parse("2018-12-31"),
                                List.of("Hòa giải", "Tuần tra")));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void aSheetSavedTwiceCountsOnce() {
        var figures = Map.of(key("G1", 0), 28, key("G1", 1), 10);
        entry.register(drive, village, "G1", ON, figures, 38, null);
        entry.register(drive, village, "G1", ON, figures, 38, null);

        var line = summary.of(PledgeScene.administrator(), all()).getFirst();
        assertThat(List.of(line.registered(), line.distinct())).containsExactly(38L, 28L);
        assertThat(sheet("G1").registered()).isEqualTo(38);
        assertThat(
                        jdbc.sql("select version from pledges.sheet")
                                .query((rs, row) -> rs.getInt(1))
                                .list())
                .containsExactly(1);
    }

    @Test
    void refusesWhatThePaperCannotSay() {
        refused("control", () -> register("G1", Map.of(key("G1", 0), 28), 29));
        refused("r-" + key("G1", 0), () -> register("G1", Map.of(key("G1", 0), 31), null));
        refused(
                "on",
                () ->
                        entry.register(
                                drive,
                                village,
                                "G1",
                                LocalDate.parse("2019-01-01"),
                                Map.of(key("G1", 0), 1),
                                null,
                                null));
        management.close(drive, null);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> register("G1", Map.of(key("G1", 0), 28), 28))
                .matches(it -> it.key().equals("pledges.refusal.closed"));
        assertThat(summary.of(PledgeScene.administrator(), all())).isEmpty();
    }

    @Test
    void keepsWhatWasFoundWhenItWasLookedAt() {
        register(null, Map.of(key("G1", 0), 28, key("G2", 0), 4), 32);
        refused(
                "k-" + key("G1", 0),
                () -> review(Map.of(key("G1", 0), 20), Map.of(key("G1", 0), 21)));
        refused(
                "c-" + key("G1", 0),
                () -> review(Map.of(key("G1", 0), 29), Map.of(key("G1", 0), 1)));
        refused(
                "c-" + key("G2", 0),
                () -> review(Map.of(key("G2", 0), 4), Map.of(key("G2", 0), 4)));

        review(Map.of(key("G1", 0), 20), Map.of(key("G1", 0), 18));

        var line = summary.of(PledgeScene.administrator(), all()).getFirst();
        assertThat(List.of(line.registered(), line.checked(), line.kept()))
                .containsExactly(32L, 20L, 18L);
        refused("r-" + key("G1", 0), () -> register("G1", Map.of(key("G1", 0), 19), null));
    }

    @Test
    void whatAnotherFoundMeanwhileIsNotOverwrittenUnseen() {
        register(null, Map.of(key("G1", 0), 28), 28);
        int seen = sheet(null).version();
        review(Map.of(key("G1", 0), 20), Map.of(key("G1", 0), 18));

        assertThatExceptionOfType(Outdated.class).isThrownBy(() -> found(seen, 15, 10));
        found(seen, 20, 18); // the same once more is no conflict
        found(sheet(null).version(), 15, 10);

        var line = summary.of(PledgeScene.administrator(), all()).getFirst();
        assertThat(List.of(line.checked(), line.kept())).containsExactly(15L, 10L);
    }

    private void found(int seen, int checked, int kept) {
        var cell = key("G1", 0);
        entry.review(
                drive,
                village,
                null,
                ON,
                Map.of(cell, checked),
                Map.of(cell, kept),
                ON.plusDays(60),
                seen);
    }

    @Test
    void anotherCommuneMayNot() {
        var figures = Map.of(key("G1", 0), 28);
        PledgeScene.signIn(
                new Officer(new UUID(0, 8), "b", "b", Roles.REPORTER, scene.unit("X2"), null));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> register("G1", figures, 28));
    }

    @Test
    void thePrintedSheetOpensExactlyItsScreen() throws Exception {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        var pdf = papers.sheets(sheet(null), it -> "https://binhyen.example/phieu/" + it);
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            var text = new PDFTextStripper().getText(document);
            assertThat(text).contains("Hòa giải", "Tuần tra", "Thôn 1", "30 hộ", "Tổng kiểm soát");
            assertThat(List.of(decoded(document, 0), decoded(document, 1)))
                    .containsExactly(
                            "https://binhyen.example/phieu/G1", "https://binhyen.example/phieu/G2");
        }
    }

    @Test
    void aCommunesSheetIsOnePageAndItsHouseholdsAreThoseOfTheProgress() throws Exception {
        LocaleContextHolder.setLocale(Locale.of("vi"));
        var deeds =
                IntStream.rangeClosed(1, 10)
                        .mapToObj(it ->
                                "Hòa giải mâu thuẫn, tranh chấp trong gia đình, xóm giềng " + it)
                        .toList();
        drive = management.open(new OpenDrive("Ngày hội", scene.unit("38"), ON, null, deeds));
        var sheet = reading.of(PledgeScene.administrator(), drive, scene.unit("X1"), null, ON);

        try (var document = Loader.loadPDF(papers.sheets(sheet, it -> "https://binhyen.example"))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(document)).contains("34 hộ");
        }
    }

    private static String decoded(org.apache.pdfbox.pdmodel.PDDocument document, int page)
            throws Exception {
        var image = new PDFRenderer(document).renderImageWithDPI(page, 150);
        int width = image.getWidth();
        int height = image.getHeight();
        var pixels = image.getRGB(0, 0, width, height, null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, height, pixels))))
                .getText();
    }

    private static void refused(
            String field, org.assertj.core.api.ThrowableAssert.ThrowingCallable deed) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(deed)
                .matches(it -> field.equals(it.field()), "names " + field);
    }

    private void register(
            @org.jspecify.annotations.Nullable String group,
            Map<String, Integer> figures,
            @org.jspecify.annotations.Nullable Integer control) {
        entry.register(drive, village, group, ON, figures, control, null);
    }

    private void review(Map<String, Integer> checked, Map<String, Integer> kept) {
        entry.review(drive, village, null, ON, checked, kept, ON.plusDays(60), null);
    }

    private SheetView sheet(@org.jspecify.annotations.Nullable String group) {
        return reading.of(PledgeScene.administrator(), drive, village, group, ON);
    }

    /** The households' cell of a group in one line of its sheet. */
    private String key(String group, int line) {
        return sheet(group).blocks().getFirst().rows().get(line).cells().stream()
                .filter(it -> it.subject() == Subject.HOUSEHOLD)
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static PledgeSummary.Query all() {
        return new PledgeSummary.Query(null, null, null, null);
    }
}
