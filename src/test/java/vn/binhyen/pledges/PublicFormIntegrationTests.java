package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.links.FormVisitor;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.links.InstitutionDesk;
import vn.binhyen.pledges.links.InstitutionLinks;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.shared.Refusal;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The form behind a link, as the institution meets it: a stranger with an address. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class PublicFormIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired InstitutionCopy book;
    @Autowired DriveManagement management;
    @Autowired InstitutionLinks links;
    @Autowired InstitutionDesk desk;
    @Autowired PledgeSummary summary;
    @Autowired SheetEntry sheets;

    @SuppressWarnings("NullAway.Init")
    private LinkScene scene;

    @SuppressWarnings("NullAway.Init")
    private DriveId drive;

    @SuppressWarnings("NullAway.Init")
    private String secret;

    @SuppressWarnings("NullAway.Init")
    private FormVisitor visitor;

    private int first;
    private int second;

    @BeforeEach
    void aLinkOfASchool() {
        var units = new PledgeScene(jdbc, naming, targets, groups);
        scene = new LinkScene(units, book, management, jdbc);
        PledgeScene.signIn(PledgeScene.administrator());
        units.units();
        scene.institutions();
        drive = scene.drive();
        first = scene.deed(drive, 1);
        second = scene.deed(drive, 2);
        secret = links.make(drive, scene.institution("T1"), null, null).secret();
        SecurityContextHolder.clearContext();
        visitor = FormVisitor.newcomer(mvc, "/pledge-forms");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void showsTheDriveTheInstitutionAndItsGoodDeedsAndNoFieldForWords() {
        var page = FormVisitor.text(visitor.open(secret));

        assertThat(page)
                .contains("Vì bình yên cuộc sống", "Trường THCS An Lộc", "Hòa giải", "Tuần tra")
                .contains("Nhà trường đăng ký việc này", "không ghi tên người", "noindex")
                .doesNotContain("<textarea", "<nav", "/login", "Công ty May", "Trạm Y tế");
        assertThat(page.split("<input[^>]*type=\"text\"", -1)).hasSize(1);
    }

    @Test
    void whatIsSentIsCountedShownOnAReceiptAndFoundAgain() {
        var answer =
                visitor.send(
                        secret, "0", "i-" + first, "1", "p-" + first, "25", "p-" + second, "30");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(answer.getRedirectedUrl()).isEqualTo("/pledge-forms/" + secret + "/receipt");
        var receipt = FormVisitor.text(visitor.get("/pledge-forms/" + secret + "/receipt"));
        assertThat(receipt).contains("Biên nhận", number() + "/1", "Trường THCS An Lộc", ">55<");
        assertThat(line(Subject.INSTITUTION).registered()).isEqualTo(1);
        assertThat(line(Subject.INSTITUTION).distinct()).isEqualTo(1);
        assertThat(line(Subject.PERSON).registered()).isEqualTo(55);
        assertThat(FormVisitor.text(visitor.open(secret)))
                .contains("value=\"25\"", "value=\"30\"", "Đã đăng ký lúc");
    }

    @Test
    void sentTwiceItIsCountedOnceAndHasOneReceipt() {
        visitor.send(secret, "0", "i-" + first, "1", "p-" + first, "25");
        var receipt = number();

        var again = visitor.send(secret, "0", "i-" + first, "1", "p-" + first, "25");

        assertThat(again.getStatus()).isEqualTo(302);
        assertThat(number()).isEqualTo(receipt);
        assertThat(version()).isEqualTo(1);
        assertThat(line(Subject.PERSON).registered()).isEqualTo(25);
        assertThat(count("select count(*) from pledges.sheet")).isEqualTo(2);
    }

    @Test
    void theCommunesSheetHasNoRoomForWhoRegisteredThemselves() {
        visitor.send(secret, "0", "i-" + first, "1");
        PledgeScene.signIn(PledgeScene.administrator());
        var commune = scene.units().unit("X1");
        var cell = "u-" + first + "-" + Subject.INSTITUTION.number();

        assertThatThrownBy(() ->
                        sheets.register(
                                drive, commune, null, LinkScene.TODAY, Map.of(cell, 2), null, null))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        it -> {
                            assertThat(it.field()).isEqualTo("r-" + cell);
                            assertThat(it.key()).isEqualTo("pledges.refusal.registered-themselves");
                            assertThat(it.arguments()).containsExactly(2, 1L);
                        });
        sheets.register(drive, commune, null, LinkScene.TODAY, Map.of(cell, 1), null, null);

        assertThat(line(Subject.INSTITUTION).distinct()).isEqualTo(2);
    }

    @Test
    void aCorrectionReplacesWhatWasSentAlsoByNothing() {
        visitor.send(secret, "0", "i-" + first, "1", "p-" + first, "25", "p-" + second, "30");

        var answer = visitor.send(secret, "1", "p-" + first, "20");

        assertThat(answer.getStatus()).isEqualTo(302);
        assertThat(version()).isEqualTo(2);
        assertThat(line(Subject.PERSON).registered()).isEqualTo(20);
        assertThat(line(Subject.INSTITUTION).registered()).isZero();
    }

    @Test
    void aForwardedLinkOpensOneRowOnly() {
        PledgeScene.signIn(PledgeScene.administrator());
        var other = links.make(drive, scene.institution("D1"), null, null).secret();
        SecurityContextHolder.clearContext();
        visitor.send(other, "0", "p-" + first, "400");
        visitor = new FormVisitor(mvc, "/pledge-forms", "203.0.113.200"); // somewhere else

        assertThat(FormVisitor.text(visitor.open(secret)))
                .doesNotContain("Công ty May", "value=\"400\"");
        visitor.send(
                secret,
                "0",
                "p-" + first,
                "5",
                "institution",
                scene.institution("D1").toString(),
                "drive",
                drive.toString());
        assertThat(
                        jdbc.sql(
                                        "select institution from pledges.institution_row where version = 1")
                                .query(UUID.class)
                                .list())
                .containsExactlyInAnyOrder(scene.institution("T1"), scene.institution("D1"));
        assertThat(FormVisitor.text(visitor.open(other))).contains("value=\"400\"");
        for (var path : List.of("/pledges", "/pledges/" + drive, "/units", "/")) {
            assertThat(visitor.get(path).getRedirectedUrl()).as(path).contains("/login");
        }
    }

    @Test
    void goodDeedsOfAnotherDriveAreNotWritten() {
        PledgeScene.signIn(PledgeScene.administrator());
        var elsewhere = scene.deed(scene.drive(), 1);
        SecurityContextHolder.clearContext();

        visitor.send(secret, "0", "p-" + first, "5", "p-" + elsewhere, "7");

        assertThat(line(Subject.PERSON).registered()).isEqualTo(5);
        assertThat(
                        count(
                                "select count(*) from pledges.registration where good_deed = "
                                        + elsewhere))
                .isZero();
    }

    @Test
    void leavesNoCookieAndGoesIntoNoCache() {
        var page = visitor.open(secret);

        assertThat(page.getHeaders("Set-Cookie")).isEmpty();
        assertThat(page.getHeader("Cache-Control")).contains("no-store");
        assertThat(page.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(page.getHeader("Content-Security-Policy")).contains("default-src 'self'");
    }

    @Test
    void whatAnOfficerCorrectsIsMarkedAndFoundByTheInstitution() {
        visitor.send(secret, "0", "p-" + first, "25");
        PledgeScene.signIn(PledgeScene.administrator());

        desk.save(
                drive, scene.institution("T1"), Map.of(first, new InstitutionRow.Given(1, 24)), 1);

        SecurityContextHolder.clearContext();
        assertThat(FormVisitor.text(visitor.open(secret)))
                .contains("value=\"24\"", "Cán bộ phụ trách đã ghi hoặc sửa lúc");
        assertThat(visitor.send(secret, "1", "p-" + first, "26").getStatus()).isEqualTo(409);
        assertThat(line(Subject.PERSON).registered()).isEqualTo(24);
    }

    @Test
    void theTrailTellsTheInstitutionAndNotTheSecret() {
        visitor.send(secret, "0", "p-" + first, "25");

        var figures =
                jdbc.sql(
                                """
                                select figures::text from access.audit_entry
                                 where action = 'pledges.institution-registered' and subject_id = ?
                                """)
                        .param(drive.value())
                        .query(String.class)
                        .single();
        assertThat(figures).contains(scene.institution("T1").toString()).doesNotContain(secret);
        assertThat(count("select count(*) from pledges.institution_row where link is not null"))
                .isEqualTo(1);
    }

    private PledgeSummary.Line line(Subject subject) {
        return summary
                .of(
                        PledgeScene.administrator(),
                        new PledgeSummary.Query(null, scene.units().unit("X1"), null, null))
                .stream()
                .filter(it -> it.subject() == subject)
                .findFirst()
                .orElseThrow();
    }

    private long number() {
        return count("select receipt from pledges.institution_row");
    }

    private long version() {
        return count("select version from pledges.institution_row");
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }
}
