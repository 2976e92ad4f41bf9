package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.links.FormVisitor;
import vn.binhyen.access.links.SecretLinks;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.links.InstitutionLinks;
import vn.binhyen.pledges.progress.PledgeSummary;

import java.util.List;
import java.util.UUID;

/** What the form behind a link does not take, each with its sentence. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class RefusedFormIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired InstitutionCopy book;
    @Autowired DriveManagement management;
    @Autowired InstitutionLinks links;
    @Autowired PledgeSummary summary;

    @SuppressWarnings("NullAway.Init")
    private LinkScene scene;

    @SuppressWarnings("NullAway.Init")
    private DriveId drive;

    @SuppressWarnings("NullAway.Init")
    private String secret;

    @SuppressWarnings("NullAway.Init")
    private FormVisitor visitor;

    private int first;

    @BeforeEach
    void aLinkOfASchool() {
        var units = new PledgeScene(jdbc, naming, targets, groups);
        scene = new LinkScene(units, book, management, jdbc);
        PledgeScene.signIn(PledgeScene.administrator());
        units.units();
        scene.institutions();
        drive = scene.drive();
        first = scene.deed(drive, 1);
        secret = links.make(drive, scene.institution("T1"), null, null).secret();
        SecurityContextHolder.clearContext();
        visitor = FormVisitor.newcomer(mvc, "/pledge-forms");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void onAStaleVersionBothStandSideBySideAndNothingIsWritten() {
        visitor.send(secret, "0", "p-" + first, "25");
        visitor.send(secret, "1", "p-" + first, "26");

        var answer = visitor.send(secret, "1", "p-" + first, "27");

        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(FormVisitor.text(answer))
                .contains("vừa được sửa ở nơi khác", "value=\"27\"")
                .contains("Đang lưu: đơn vị không đăng ký, 26 người.")
                .contains("name=\"version\" value=\"2\"");
        assertThat(line(Subject.PERSON).registered()).isEqualTo(26);
        assertThat(visitor.send(secret, "2", "p-" + first, "27").getStatus()).isEqualTo(302);
        assertThat(line(Subject.PERSON).registered()).isEqualTo(27);
    }

    @ParameterizedTest
    @CsvSource({
        "p, -5, Ghi số nguyên không âm",
        "p, ba mươi, Ghi số nguyên không âm",
        "p, '12,5', Ghi số nguyên không âm",
        "p, 100001, tối đa 100.000",
        "p, 99999999999999999999, tối đa 100.000",
        "i, 2, Số đăng ký 2 nhiều hơn số hiện có 1",
        "p, '', Chọn hoặc ghi số của ít nhất một việc"
    })
    void saysWhatIsWrongWithANumberAndKeepsNothing(String field, String typed, String sentence) {
        var answer = visitor.send(secret, "0", field + "-" + first, typed);

        assertThat(answer.getStatus()).isEqualTo(422);
        assertThat(FormVisitor.text(answer)).contains(sentence);
        if (!typed.isEmpty()) {
            assertThat(FormVisitor.text(answer))
                    .contains("id=\"" + field + "-" + first + "-error\"");
        }
        assertThat(count("select count(*) from pledges.institution_row")).isZero();
        assertThat(count("select count(*) from pledges.sheet")).isZero();
    }

    @Test
    void everyUnknownLinkIsAnsweredTheSame() {
        var mistyped = secret.substring(0, 42) + (secret.endsWith("A") ? "E" : "A");
        var unknown = visitor.get("/pledge-forms/" + mistyped);
        var malformed = visitor.get("/pledge-forms/khong-co");

        assertThat(unknown.getStatus()).isEqualTo(404);
        assertThat(malformed.getStatus()).isEqualTo(404);
        assertThat(FormVisitor.text(unknown))
                .isEqualTo(FormVisitor.text(malformed))
                .contains("Không có phiếu nào ở liên kết này");
        assertThat(visitor.send(mistyped, "0", "p-" + first, "3").getStatus()).isEqualTo(404);
    }

    @Test
    void aRevokedLinkSaysSoAndWritesNothing() {
        PledgeScene.signIn(PledgeScene.administrator());
        links.revoke(drive, one("select id from pledges.institution_link"));
        SecurityContextHolder.clearContext();

        gone("Liên kết này đã bị thu hồi");
    }

    @Test
    void aLinkMadeAnewEndsTheOneBefore() {
        PledgeScene.signIn(PledgeScene.administrator());
        var anew =
                links.make(
                                drive,
                                scene.institution("T1"),
                                one("select id from pledges.institution_link"),
                                null)
                        .secret();
        SecurityContextHolder.clearContext();

        gone("Liên kết này đã bị thu hồi");
        assertThat(visitor.open(anew).getStatus()).isEqualTo(200);
    }

    @Test
    void theLinkEndsWithTheDrive() {
        PledgeScene.signIn(PledgeScene.administrator());
        management.close(drive, null);
        SecurityContextHolder.clearContext();

        gone("Đợt đăng ký đã đóng ngày");
    }

    @Test
    void outsideTheDaysOfTheDriveNothingIsTaken() {
        jdbc.sql("update pledges.drive set ends_on = ? where id = ?")
                .param(LinkScene.TODAY.minusDays(1))
                .param(drive.value())
                .update();
        gone("Đợt đăng ký đã kết thúc ngày");

        jdbc.sql("update pledges.drive set starts_on = ?, ends_on = null where id = ?")
                .param(LinkScene.TODAY.plusDays(1))
                .param(drive.value())
                .update();
        assertThat(FormVisitor.text(visitor.open(secret))).contains("Đợt đăng ký bắt đầu ngày");
        assertThat(visitor.send(secret, "0", "p-" + first, "3").getStatus()).isEqualTo(409);
        assertThat(count("select count(*) from pledges.sheet")).isZero();
    }

    @Test
    void theLinkEndsOnItsOwnLastDay() {
        var until = LinkScene.TODAY.minusDays(1);
        jdbc.sql("update pledges.institution_link set good_until = ?").param(until).update();

        gone("Liên kết này chỉ nhận đến hết ngày");
    }

    @Test
    void anInstitutionThatHasEndedRegistersNoMore() {
        scene.announce("T1", LinkScene.TODAY.minusDays(1), 2);

        gone("không còn hoạt động");
    }

    @Test
    void aLinkIsSentSoManyTimesADayAndNoMoreWhateverTheInstance() {
        jdbc.sql("update pledges.institution_link set saves_on = ?, saves = ?")
                .params(LinkScene.TODAY, SecretLinks.SAVES_A_DAY)
                .update();

        var answer = visitor.send(secret, "0", "p-" + first, "5");

        assertThat(answer.getStatus()).isEqualTo(429);
        assertThat(Integer.parseInt(String.valueOf(answer.getHeader("Retry-After"))))
                .isBetween(1, 86_400);
        assertThat(FormVisitor.text(answer)).contains("Hôm nay liên kết này đã gửi quá nhiều lần");
        assertThat(count("select count(*) from pledges.institution_row")).isZero();
        jdbc.sql("update pledges.institution_link set saves_on = ?")
                .param(LinkScene.TODAY.minusDays(1))
                .update();
        assertThat(visitor.send(secret, "0", "p-" + first, "5").getStatus()).isEqualTo(302);
    }

    private void gone(String sentence) {
        var page = visitor.open(secret);
        var sent = visitor.send(secret, "0", "p-" + first, "3");
        assertThat(page.getStatus()).isEqualTo(410);
        assertThat(sent.getStatus()).isEqualTo(410);
        assertThat(FormVisitor.text(page)).contains(sentence).doesNotContain("<form");
        assertThat(FormVisitor.text(sent)).contains(sentence);
        assertThat(count("select count(*) from pledges.sheet")).isZero();
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

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private UUID one(String sql) {
        return jdbc.sql(sql).query(UUID.class).single();
    }
}
