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
import vn.binhyen.reporting.spi.Asking;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;

import java.util.List;
import java.util.Map;

/** An institution that registers itself after the sheet of its unit had counted it. */
@SpringBootTest
@AutoConfigureMockMvc
@Transactional
class TakenOutIntegrationTests {

    @Autowired MockMvcTester mvc;
    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired InstitutionCopy book;
    @Autowired DriveManagement management;
    @Autowired InstitutionLinks links;
    @Autowired IndicatorSource knownPledges;
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
    void whoRegistersAfterTheCommunesSheetIsCountedOnce() {
        PledgeScene.signIn(PledgeScene.administrator());
        var commune = scene.units().unit("X1");
        var cell = "u-" + first + "-" + Subject.INSTITUTION.number();
        var other = "u-" + second + "-" + Subject.INSTITUTION.number();
        sheets.register(
                drive, commune, null, LinkScene.TODAY, Map.of(cell, 2, other, 2), null, null);
        SecurityContextHolder.clearContext();
        assertThat(line(Subject.INSTITUTION).distinct()).isEqualTo(2);

        visitor.send(secret, "0", "i-" + first, "1");

        assertThat(line(Subject.INSTITUTION).distinct())
                .as("the school is one of the two, and counted in its own row")
                .isEqualTo(2);
        assertThat(line(Subject.INSTITUTION).registered()).isEqualTo(1 + 1 + 1);
        assertThat(rest()).contains("\"subject\":\"institution\"", "\"distinct\":2");
        assertThat(indicator()).isEqualTo(2);
        var page = sheet();
        assertThat(page)
                .contains("Phiếu đã ghi 2", "Trường THCS An Lộc")
                .containsPattern("name=\"r-" + cell + "\" value=\"1\"");
        visitor.send(secret, "1", "i-" + first, "1", "i-" + second, "1");
        assertThat(line(Subject.INSTITUTION).distinct()).as("taken out once").isEqualTo(2);

        PledgeScene.signIn(PledgeScene.administrator());
        sheets.register(
                drive, commune, null, LinkScene.TODAY, Map.of(cell, 1, other, 1), null, null);
        assertThat(line(Subject.INSTITUTION).distinct()).isEqualTo(2);
        assertThat(sheet()).doesNotContain("Phiếu đã ghi");
    }

    @Test
    void theSameFileOnceMoreDoesNotPutBackWhoWasTakenOut() {
        PledgeScene.signIn(PledgeScene.administrator());
        var file =
                "Vì bình yên cuộc sống,%s,X1,,institution,Hòa giải,2,,".formatted(LinkScene.TODAY);
        scene.units().pledges(file);
        visitor.send(secret, "0", "i-" + first, "1");

        var again = scene.units().pledges(file);

        assertThat(again.changed()).isZero();
        assertThat(line(Subject.INSTITUTION).distinct()).isEqualTo(2);
    }

    private String rest() {
        return FormVisitor.text(
                mvc.get()
                        .uri("/api/v1/pledges/summary?unit=" + scene.units().unit("X1"))
                        .with(Acting.administrator())
                        .exchange()
                        .getResponse());
    }

    private String sheet() {
        var page =
                mvc.get()
                        .uri(
                                "/pledges/%s/units/%s/sheet?on=%s"
                                        .formatted(
                                                drive, scene.units().unit("X1"), LinkScene.TODAY))
                        .with(Acting.administrator())
                        .exchange()
                        .getResponse();
        return FormVisitor.text(page);
    }

    /** What a report of the commune is told. */
    private long indicator() {
        var days = new DatePeriod(LinkScene.TODAY.minusDays(5), LinkScene.TODAY);
        return knownPledges
                .known(new Asking(jdbc).of(scene.units().unit("X1"), days, List.of("6.4")))
                .getFirst()
                .value();
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
