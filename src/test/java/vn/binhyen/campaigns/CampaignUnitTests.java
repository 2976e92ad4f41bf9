package vn.binhyen.campaigns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.modulith.test.AggregateTestUtils.eventsOf;

import static vn.binhyen.campaigns.CampaignFixtures.from;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import vn.binhyen.campaigns.events.CampaignClosed;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.RoundAdded;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;

class CampaignUnitTests {

    private static final LocalDate FIRST_DAY = LocalDate.parse("2014-08-01");

    @Test
    void launchingAnnouncesTheWholePlan() {
        var draft = from("2014-08-01").to("2014-09-30");

        var campaign = draft.planned().launch(FIRST_DAY, draft.plan());

        assertThat(eventsOf(campaign).ofType(CampaignLaunched.class))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.endsOn()).isEqualTo(LocalDate.parse("2014-09-30"));
                    assertThat(it.audience()).isEqualTo(draft.plan().audience());
                    assertThat(it.rounds()).isEqualTo(draft.plan().rounds());
                });
    }

    @Test
    void cannotBeLaunchedAfterItsFirstDay() {
        var draft = from("2014-08-01").to("2014-09-30");
        var campaign = draft.planned();

        refused(
                () -> campaign.launch(FIRST_DAY.plusDays(1), draft.plan()),
                "campaigns.refusal.first-day-gone");
    }

    @Test
    void canBeLaunchedAfterItsFirstDayWhenItIsRecordedAfterwards() {
        var draft = from("2014-08-01").to("2014-09-30").recordedAfterwards();

        var campaign = draft.planned().launch(LocalDate.parse("2026-11-23"), draft.plan());

        assertThat(eventsOf(campaign).ofType(CampaignLaunched.class))
                .singleElement()
                .matches(CampaignLaunched::recordedAfterwards);
    }

    @Test
    void cannotBeLaunchedWithoutAudience() {
        var draft = from("2014-08-01").to("2014-09-30").forNobody();
        var campaign = draft.planned();

        refused(() -> campaign.launch(FIRST_DAY, draft.plan()), "campaigns.refusal.no-audience");
    }

    @Test
    void cannotBeLaunchedBeforeAllStepsAreDone() {
        var draft = from("2014-08-01").to("2014-09-30");
        var campaign = draft.drafted();

        refused(() -> campaign.launch(FIRST_DAY, draft.plan()), "campaigns.refusal.not-planned");
    }

    @Test
    void isLaunchedOnce() {
        var draft = from("2014-08-01").to("2014-09-30");
        var campaign = draft.planned().launch(FIRST_DAY, draft.plan());

        refused(() -> campaign.launch(FIRST_DAY, draft.plan()), "campaigns.refusal.already-issued");
    }

    @Test
    void isNotRewrittenOnceItIsIssued() {
        var draft = from("2014-08-01").to("2014-09-30");
        var campaign = draft.planned().launch(FIRST_DAY, draft.plan());

        refused(() -> campaign.describe(campaign.facts()), "campaigns.refusal.already-issued");
        refused(() -> campaign.stepDone(4, draft.plan()), "campaigns.refusal.already-issued");
    }

    @Test
    void asksForOneMoreRoundOnlyWhileItRuns() {
        var draft = from("2014-08-01").to("2014-09-30");
        var round = draft.plan().rounds().getFirst();
        var running = draft.planned().launch(FIRST_DAY, draft.plan());

        assertThat(eventsOf(running.addRound(round)).ofType(RoundAdded.class)).hasSize(1);
        refused(() -> draft.planned().addRound(round), "campaigns.refusal.not-launched");
    }

    @Test
    void isClosedOnce() {
        var draft = from("2014-08-01").to("2014-09-30");
        var closed = draft.planned().launch(FIRST_DAY, draft.plan()).close(FIRST_DAY.plusDays(61));

        assertThat(eventsOf(closed).ofType(CampaignClosed.class)).hasSize(1);
        refused(() -> closed.close(FIRST_DAY.plusDays(62)), "campaigns.refusal.not-launched");
    }

    private static void refused(ThrowingCallable act, String key) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(act)
                .extracting(Refusal::key)
                .isEqualTo(key);
    }
}
