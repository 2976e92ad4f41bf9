package vn.binhyen.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.reporter;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundAdded;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.campaigns.spi.ClosingCondition;
import vn.binhyen.campaigns.spi.ClosingCondition.Obstacle;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.LaunchedPeak;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.board.RoundView;

import java.time.Duration;
import java.util.List;

class ObligationsIntegrationTests extends LaunchedPeak {

    @Autowired RoundBoard board;
    @Autowired Freezing freezing;
    @Autowired ClosingCondition unfrozen;

    @Test
    void aLaunchToldTwiceMakesItsRoundsAndObligationsOnce() {
        scene.publish(launch);
        await().atMost(Duration.ofSeconds(10)).until(() -> !pending());

        assertThat(asAdmin(() -> board.rounds(launch.campaign())))
                .hasSize(4)
                .allSatisfy(round -> {
                    assertThat(round.obligations()).isEqualTo(8);
                    assertThat(round.late()).isEqualTo(8);
                });
    }

    @Test
    void aCommuneOwesOnItsOwnEarlierDayToItsDistrict() {
        var commune = province.commune(1, 1);

        var report = as(reporter(commune), () -> forms.open(first, commune.value()));

        assertThat(report.dueOn()).isEqualTo(launch.rounds().getFirst().dueOn().minusDays(2));
        assertThat(report.desk()).isEqualTo(province.district(1));
    }

    @Test
    void aRoundAddedToldTwiceIsOneMoreRoundWithItsObligations() {
        var last = launch.rounds().getLast();
        var due = last.dueOn().plusDays(14);
        var fifth =
                new PlannedRound(
                        RoundId.random(),
                        5,
                        last.dueOn().plusDays(1),
                        due,
                        due,
                        due,
                        last.deadlines());

        scene.publish(new RoundAdded(launch.campaign(), fifth));
        await().atMost(Duration.ofSeconds(10)).until(() -> !pending());
        scene.publish(new RoundAdded(launch.campaign(), fifth));
        await().atMost(Duration.ofSeconds(10)).until(() -> !pending());

        var rounds = asAdmin(() -> board.rounds(launch.campaign()));
        assertThat(rounds).hasSize(5);
        assertThat(rounds.getLast().id()).isEqualTo(fifth.id());
        assertThat(rounds.getLast().obligations()).isEqualTo(8);
        assertThat(rounds.getLast().stateCode()).isEqualTo("open");
    }

    @Test
    void aPostSeesTheRoundsThatRunWithWhatItSeesInThem() {
        var commune = province.commune(1, 1);

        var ofAll = asAdmin(() -> board.running());
        var ofOne = as(reporter(commune), () -> board.running());

        assertThat(ofAll)
                .filteredOn(it -> it.campaign().equals(launch.campaign()))
                .extracting(RoundView::obligations)
                .containsExactly(8, 8, 8, 8);
        assertThat(ofOne)
                .filteredOn(it -> it.campaign().equals(launch.campaign()))
                .extracting(RoundView::obligations)
                .containsExactly(1, 1, 1, 1);
    }

    @Test
    void aCampaignHasSomethingOpenUntilItsLastRoundIsFrozen() {
        assertThat(unfrozen.obstacles(launch.campaign()))
                .containsExactly(new Obstacle("reporting.obstacle.rounds-not-frozen", List.of(4)));

        launch.rounds().forEach(it -> as(planner(), () -> freezing.freeze(it.id())));

        assertThat(unfrozen.obstacles(launch.campaign())).isEmpty();
    }
}
