package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.links.FormVisitor;
import vn.binhyen.access.signin.Acting;
import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.drives.DriveManagement;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.links.InstitutionLinks;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.shared.TypedDay;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Looking at what institutions registered in their own rows, and the last day of one link. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class InstitutionChecksIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired InstitutionCopy book;
    @Autowired DriveManagement management;
    @Autowired InstitutionLinks links;
    @Autowired PledgeSummary summary;
    @Autowired InstitutionChecks checks;
    @Autowired InstitutionRows rows;

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
    void whatWasKeptIsEnteredLineByLineAndCounted() {
        visitor.send(secret, "0", "i-" + first, "1", "p-" + first, "25", "p-" + second, "4");

        assertThat(page())
                .contains("Hòa giải", "Chưa kiểm tra", "Dưới 5 người đăng ký")
                .doesNotContain("name=\"c-" + second + "\"");
        assertThat(found("i-" + first, "yes", "c-" + first, "20", "k-" + first, "18"))
                .isEqualTo(302);

        assertThat(line(Subject.INSTITUTION).checked()).isEqualTo(1);
        assertThat(line(Subject.INSTITUTION).kept()).isEqualTo(1);
        assertThat(line(Subject.PERSON).checked()).isEqualTo(20);
        assertThat(line(Subject.PERSON).kept()).isEqualTo(18);
        assertThat(list()).contains("Đã kiểm tra 21/30 lượt, thực hiện 19");
        assertThat(page()).contains("value=\"20\"", "value=\"18\"", "value=\"yes\" selected");
    }

    @Test
    void moreThanRegisteredAndFewerThanFiveAreRefusedAtTheirFields() {
        visitor.send(secret, "0", "p-" + first, "25", "p-" + second, "4");

        assertThat(found("c-" + first, "26", "k-" + first, "1")).isEqualTo(422);
        assertThat(found("c-" + first, "20", "k-" + first, "21")).isEqualTo(422);
        assertThat(found("c-" + second, "3", "k-" + second, "3")).isEqualTo(422);
        assertThat(found()).as("nothing said").isEqualTo(422);
        assertThat(line(Subject.PERSON).checked()).isZero();
    }

    @Test
    void onLinesChangedMeanwhileNothingIsWritten() {
        visitor.send(secret, "0", "p-" + first, "25");
        var stale = version();
        visitor.send(secret, "1", "p-" + first, "24");

        assertThat(send(stale, "c-" + first, "20", "k-" + first, "18")).isEqualTo(409);

        assertThat(line(Subject.PERSON).checked()).isZero();
    }

    @Test
    void oneLinkHasALastDayOfItsOwnAndTheOthersStay() {
        PledgeScene.signIn(PledgeScene.administrator());
        var other = links.make(drive, scene.institution("C1"), null, null).secret();
        links.limit(drive, link("T1"), LinkScene.TODAY);
        SecurityContextHolder.clearContext();
        assertThat(visitor.open(secret).getStatus()).isEqualTo(200);
        jdbc.sql("update pledges.institution_link set good_until = ? where good_until is not null")
                .param(LinkScene.TODAY.minusDays(1))
                .update();

        assertThat(visitor.open(secret).getStatus()).isEqualTo(410);
        assertThat(visitor.open(other).getStatus()).isEqualTo(200);
        assertThat(limit("lastDay", "01/01/2020")).as("it is over").isEqualTo(422);
        assertThat(limit("lastDay", "")).isEqualTo(302);
        assertThat(visitor.open(secret).getStatus()).as("while the drive lasts").isEqualTo(200);
    }

    private int limit(String... fields) {
        return post("/links/until", "link", link("T1").toString(), fields);
    }

    private UUID link(String code) {
        return jdbc.sql(
                        "select id from pledges.institution_link where institution = ? and revoked_at is null")
                .param(scene.institution(code))
                .query(UUID.class)
                .single();
    }

    private int version() {
        var view =
                rows.drive(
                        jdbc.sql("select number from pledges.drive where id = ?")
                                .param(drive.value())
                                .query(Integer.class)
                                .single());
        return checks.of(view, scene.institution("T1")).orElseThrow().version();
    }

    private int found(String... fields) {
        return send(version(), fields);
    }

    private int send(int version, String... fields) {
        var all = new ArrayList<>(List.of(fields));
        all.addAll(List.of("version", String.valueOf(version)));
        all.addAll(List.of("checkedOn", TypedDay.shown(LinkScene.TODAY)));
        return post(
                "/row/review",
                "institution",
                scene.institution("T1").toString(),
                all.toArray(String[]::new));
    }

    private int post(String path, String name, String value, String... fields) {
        var request =
                mvc.post()
                        .uri("/pledges/" + drive + "/units/" + scene.units().unit("X1") + path)
                        .param(name, value)
                        .with(Acting.administrator())
                        .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange().getResponse().getStatus();
    }

    private String page() {
        return get("/row/review?institution=" + scene.institution("T1"));
    }

    private String list() {
        return get("/institutions");
    }

    private String get(String path) {
        return FormVisitor.text(
                mvc.get()
                        .uri("/pledges/" + drive + "/units/" + scene.units().unit("X1") + path)
                        .with(Acting.administrator())
                        .exchange()
                        .getResponse());
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
}
