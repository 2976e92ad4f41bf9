package vn.binhyen.pledges;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.spi.ProvinceNaming;
import vn.binhyen.imports.spi.ImportTarget;
import vn.binhyen.pledges.progress.PledgeSummary;
import vn.binhyen.reporting.spi.Asking;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.reporting.spi.IndicatorSource.Known;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.time.LocalDate;
import java.util.List;

@SpringBootTest
@Transactional
class MovedPledgesIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2020-01-01");

    @Autowired JdbcClient jdbc;
    @Autowired ProvinceNaming naming;
    @Autowired List<ImportTarget> targets;
    @Autowired GroupBook groups;
    @Autowired UnitWays ways;
    @Autowired IndicatorSource knownPledges;
    @Autowired PledgeSummary summary;

    @SuppressWarnings("NullAway.Init")
    private PledgeScene scene;

    @BeforeEach
    void aVillageThatHasRegistered() {
        scene = new PledgeScene(jdbc, naming, targets, groups);
        PledgeScene.signIn(PledgeScene.administrator());
        scene.units();
        scene.group("G1", "V1", 30);
        scene.pledges(
                "Bình yên,2018-08-01,V1,G1,household,Hòa giải,28,20,18",
                "Bình yên,2018-08-01,V1,G1,household,Tuần tra,10,,");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void whatWasRegisteredMovesAndMovesBack() {
        var merger =
                new SuccessionEdge(scene.unit("V1"), scene.unit("V3"), Relation.MERGED, Share.FULL);
        var id = ReorganisationId.random();
        assertThat(turns("V3")).isZero();

        ways.keep(new UnitsReorganised(id, "12/NQ", DAY, List.of(merger)));
        ways.keep(new UnitsReorganised(id, "12/NQ", DAY, List.of(merger)));

        assertThat(turns("V3")).isEqualTo(38);
        assertThat(turns("X2")).isEqualTo(38);
        assertThat(turns("V1")).as("as it was then").isEqualTo(38);
        assertThat(scene.faults("Bình yên,2018-09-01,V3,G1,household,Hòa giải,28,,")).isEmpty();

        ways.strike(new ReorganisationUndone(id, DAY, List.of(merger)));

        assertThat(turns("V3")).isZero();
        assertThat(turns("V1")).isEqualTo(38);
    }

    @Test
    void reportsKnowWhatTheVillagesHaveRegistered() {
        var days = new DatePeriod(LocalDate.parse("2018-07-16"), LocalDate.parse("2018-08-15"));
        var commune = scene.unit("X1");
        var asking = new Asking(jdbc);

        assertThat(
                        knownPledges.known(
                                asking.of(
                                        commune, days, List.of("1.1", "6.1", "6.2", "6.3", "6.5"))))
                .containsExactlyInAnyOrder(
                        new Known("6.1", 28, "pledges.source.registered"),
                        new Known("6.2", 38, "pledges.source.registered"),
                        new Known("6.5", 18, "pledges.source.registered"));
        assertThat(
                        knownPledges.known(
                                asking.of(
                                        commune,
                                        new DatePeriod(DAY, DAY.plusDays(1)),
                                        List.of("6.1", "6.2"))))
                .isEmpty();
    }

    private long turns(String code) {
        UnitId unit = scene.unit(code);
        return summary
                .of(PledgeScene.administrator(), new PledgeSummary.Query(null, unit, null, null))
                .stream()
                .mapToLong(PledgeSummary.Line::registered)
                .sum();
    }
}
