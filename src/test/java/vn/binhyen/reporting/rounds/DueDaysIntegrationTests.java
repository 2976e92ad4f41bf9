package vn.binhyen.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.binhyen.reporting.ReportingScene.as;
import static vn.binhyen.reporting.ReportingScene.reporter;
import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.campaigns.events.CampaignExtended;
import vn.binhyen.campaigns.events.ExtensionGranted;
import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.reporting.Freezing;
import vn.binhyen.reporting.LaunchedPeak;
import vn.binhyen.reporting.SampleCampaign;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;

/** Due days of obligations, moved by what campaigns announces. */
class DueDaysIntegrationTests extends LaunchedPeak {

    @Autowired Clock clock;
    @Autowired Freezing freezing;

    private LocalDate lastDay = LocalDate.EPOCH;

    @BeforeEach
    void launchesToday() {
        var today = LocalDate.now(clock);
        launch =
                scene.launch(
                        SampleCampaign.launched(
                                province.province,
                                Set.of("district", "commune"),
                                Set.of(),
                                SampleCampaign.form(),
                                today,
                                false));
        first = launch.rounds().getFirst().id();
        lastDay = today.plusDays(12);
    }

    @Test
    void whoeverWasGivenMoreTimeOwesLaterAndNobodyElseDoes() {
        var commune = province.commune(1, 1);

        grant(commune, lastDay.plusDays(5));
        grant(commune, lastDay.plusDays(5));

        assertThat(dueOn(commune)).isEqualTo(lastDay.plusDays(5));
        assertThat(dueOn(province.commune(1, 2))).isEqualTo(lastDay);
    }

    @Test
    void anOlderGrantToldLateDoesNotTakeTimeBack() {
        var commune = province.commune(1, 1);

        grant(commune, lastDay.plusDays(5));
        grant(commune, lastDay.plusDays(2));

        assertThat(dueOn(commune)).isEqualTo(lastDay.plusDays(5));
    }

    @Test
    void writingOnDoesNotMoveTheDayBack() {
        var commune = province.commune(1, 1);
        keep(commune, Map.of(TURNS, 1));
        grant(commune, lastDay.plusDays(5));

        keep(commune, Map.of(TURNS, 2));

        assertThat(dueOn(commune)).isEqualTo(lastDay.plusDays(5));
    }

    @Test
    void theLateAreNotLateAnyMoreAndAreRemindedOfTheNewDay() {
        var commune = province.commune(1, 1);
        passes(lastDay);
        assertThat(announced(commune)).isEqualTo(1);

        grant(commune, lastDay.plusDays(5));
        passes(lastDay.plusDays(1));
        assertThat(announced(commune)).isZero();

        passes(lastDay.plusDays(5));
        assertThat(announced(commune)).isEqualTo(1);
    }

    @Test
    void aFrozenRoundKeepsItsDays() {
        as(planner(), () -> freezing.freeze(first));

        grant(province.commune(1, 1), lastDay.plusDays(5));

        assertThat(dueOn(province.commune(1, 1))).isEqualTo(lastDay);
    }

    @Test
    void anExtendedCampaignEndsLater() {
        tell(new CampaignExtended(launch.campaign(), launch.endsOn().plusDays(10)));
        tell(new CampaignExtended(launch.campaign(), launch.endsOn().plusDays(4)));

        assertThat(
                        jdbc.sql("select ends_on from reporting.campaign where id = :id")
                                .param("id", launch.campaign().value())
                                .query((rs, row) -> rs.getObject(1, LocalDate.class))
                                .single())
                .isEqualTo(launch.endsOn().plusDays(10));
    }

    private void grant(UnitId unit, LocalDate until) {
        tell(
                new ExtensionGranted(
                        launch.campaign(),
                        first,
                        Set.of(unit),
                        Set.of(),
                        until,
                        LocalTime.of(17, 0)));
    }

    private void passes(LocalDate day) {
        tell(new DayHasPassed(day));
    }

    private void tell(Object event) {
        scene.publish(event);
        await().atMost(Duration.ofSeconds(20)).until(() -> !pending());
    }

    private LocalDate dueOn(UnitId unit) {
        return as(reporter(unit), () -> forms.open(first, unit.value())).dueOn();
    }

    /** How often it stands as announced that the unit is overdue. */
    private long announced(UnitId unit) {
        return jdbc.sql(
                        """
                        select count(*) from reporting.announcement a join reporting.report r on r.id = a.report_id
                         where r.round_id = :round and r.obliged_id = :unit and a.step = 'OVERDUE'
                        """)
                .param("round", first.value())
                .param("unit", unit.value())
                .query((rs, row) -> rs.getLong(1))
                .single();
    }
}
