package vn.binhyen.pledges.drives;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.EnableScenarios;
import org.springframework.modulith.test.Scenario;
import org.springframework.security.core.context.SecurityContextHolder;

import vn.binhyen.Marks;
import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.spi.CampaignKind;
import vn.binhyen.pledges.PledgeScene;
import vn.binhyen.pledges.SheetEntry;
import vn.binhyen.pledges.SheetReading;
import vn.binhyen.pledges.SheetView;
import vn.binhyen.pledges.events.DriveOpened;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.shell.spi.Labels;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What other modules announce reaches the drives and this module's copies; all of it committed. */
@SpringBootTest
@EnableScenarios
class PledgeEventsIntegrationTests {

    private static final LocalDate FROM = LocalDate.parse("2018-07-15");
    private static final LocalDate TO = LocalDate.parse("2018-09-15");

    @Autowired JdbcClient jdbc;
    @Autowired BeanFactory beans;
    @Autowired List<CampaignKind> kinds;
    @Autowired CampaignDrives drives;
    @Autowired DriveListing listing;
    @Autowired DriveManagement management;
    @Autowired SheetReading reading;
    @Autowired SheetEntry entry;
    @Autowired PledgeSummary summary;
    @Autowired Labels labels;

    private final String mark = Marks.fresh();

    @SuppressWarnings("NullAway.Init")
    private PledgeScene scene;

    @BeforeEach
    void units() {
        scene = PledgeScene.in(beans);
        PledgeScene.signIn(PledgeScene.administrator());
        scene.units();
    }

    @AfterEach
    void leaveNothing() {
        SecurityContextHolder.clearContext();
        for (var table :
                List.of(
                        "registration",
                        "unit_day",
                        "sheet",
                        "place",
                        "good_deed",
                        "drive",
                        "group_households",
                        "base_step",
                        "household_group")) {
            jdbc.sql("delete from pledges." + table).update();
        }
        vn.binhyen.organisation.EmptyRegister.empty(jdbc);
    }

    @Test
    void aCampaignOfAKindThatAsksForOneOpensADriveHoweverOftenItIsTold(Scenario scenario) {
        var kind = kinds.stream().filter(it -> !it.goodDeeds().isEmpty()).findFirst().orElseThrow();
        var launched = launched(kind.code());

        scenario.publish(launched)
                .andWaitForEventOfType(DriveOpened.class)
                .matchingMappedValue(DriveOpened::host, launched.host())
                .toArriveAndVerify(it -> {
                    assertThat(it.startsOn()).isEqualTo(FROM);
                    assertThat(it.endsOn()).isEqualTo(TO);
                });
        drives.open(launched);

        var opened = listing.visible(PledgeScene.administrator());
        assertThat(opened).hasSize(1);
        assertThat(opened.getFirst().goodDeeds()).hasSameSizeAs(kind.goodDeeds());
        assertThat(labels.of(opened.getFirst().id().value()))
                .isEqualTo(opened.getFirst().theme())
                .doesNotContain(".drive");
    }

    @Test
    void aCampaignOfAnyOtherKindOpensNone() {
        drives.open(launched(new KindCode("none")));

        assertThat(listing.visible(PledgeScene.administrator())).isEmpty();
    }

    @Test
    void groupsComeFromTheFileOfBodiesToTheSheet(Scenario scenario) {
        scenario.stimulate(() ->
                        scene.bring(
                                "bodies",
                                "kind,unit_code,code,name,established_on,type,members,households",
                                "household_group,V1,H1%s,Tổ ANXH 1,2010-01-01,,,30".formatted(mark),
                                "household_group,V1,H2%s,Tổ ANXH 2,2010-01-01,,,25"
                                        .formatted(mark)))
                .andWaitForStateChange(
                        () ->
                                jdbc.sql("select count(*) from pledges.household_group")
                                        .query(Integer.class)
                                        .single(),
                        it -> it == 2)
                .andVerify(it -> assertThat(it).isEqualTo(2));
        var drive =
                management.open(
                        new OpenDrive("Bình yên", scene.unit("38"), FROM, TO, List.of("Hòa giải")));
        var sheet = reading.of(PledgeScene.administrator(), drive, scene.unit("V1"), null, FROM);

        assertThat(sheet.blocks())
                .extracting(SheetView.Block::code, SheetView.Block::households)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("H1" + mark, 30L),
                        org.assertj.core.groups.Tuple.tuple("H2" + mark, 25L));
        var cell =
                sheet.cells().stream()
                        .filter(it -> it.subject() == Subject.HOUSEHOLD)
                        .findFirst()
                        .orElseThrow();
        entry.register(drive, scene.unit("V1"), null, FROM, Map.of(cell.key(), 22), 22, 0);
        var line =
                summary.of(
                                PledgeScene.administrator(),
                                new PledgeSummary.Query(null, scene.unit("V1"), null, null))
                        .getFirst();
        assertThat(line.base()).isEqualTo(55);
        assertThat(line.coverage()).isEqualByComparingTo("0.4");
    }

    private CampaignLaunched launched(KindCode kind) {
        return new CampaignLaunched(
                CampaignId.random(),
                kind,
                scene.unit("38"),
                FROM,
                TO,
                new Audience(Set.of("commune"), Set.of(), Set.of()),
                List.of(),
                List.of(),
                List.of(),
                true,
                List.of());
    }
}
