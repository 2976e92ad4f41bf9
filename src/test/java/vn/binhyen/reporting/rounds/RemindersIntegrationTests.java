package vn.binhyen.reporting.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static vn.binhyen.reporting.SampleCampaign.TURNS;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.reporting.LaunchedPeak;
import vn.binhyen.reporting.SampleCampaign;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

class RemindersIntegrationTests extends LaunchedPeak {

    @Autowired Clock clock;

    private LocalDate communesLastDay = LocalDate.EPOCH;

    /** A campaign of these days, since what is past reminds of nothing. */
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
        communesLastDay = today.plusDays(12);
    }

    @Test
    void whatIsDueSoonIsAnnouncedOnceAStepHoweverOftenTheDayIsTold() {
        submit(province.commune(1, 1), Map.of(TURNS, 1));

        passes(communesLastDay.minusDays(4));
        passes(communesLastDay.minusDays(4));

        assertThat(announced("ReportDueSoon")).isEqualTo(5);
        passes(communesLastDay.minusDays(2)); // five communes have a day left, two districts three
        assertThat(announced("ReportDueSoon")).isEqualTo(5 + 5 + 2);
        assertThat(announced("ReportOverdue")).isZero();
    }

    @Test
    void whatIsOverdueIsAnnouncedOnce() {
        submit(province.commune(1, 1), Map.of(TURNS, 1));

        passes(communesLastDay);
        passes(communesLastDay);
        passes(communesLastDay.plusDays(1));

        assertThat(announced("ReportOverdue")).isEqualTo(5);
    }

    private void passes(LocalDate day) {
        scene.publish(new DayHasPassed(day));
        await().atMost(Duration.ofSeconds(20)).until(() -> !pending());
    }

    private int announced(String event) {
        return jdbc.sql(
                        """
                        select count(*) from platform.event_log
                         where type = :event and position(:campaign in data::text) > 0
                        """)
                .param("event", event)
                .param("campaign", launch.campaign().toString())
                .query((rs, row) -> rs.getInt(1))
                .single();
    }
}
