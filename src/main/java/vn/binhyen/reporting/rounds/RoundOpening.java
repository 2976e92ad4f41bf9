package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundAdded;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.platform.events.DayHasPassed;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Makes rounds and obligations of a launch, and opens each round on its first day. */
@Component
class RoundOpening {

    private final JdbcClient jdbc;
    private final LaunchedCampaigns campaigns;
    private final Obligations obligations;
    private final Rounds rounds;
    private final Clock clock;

    RoundOpening(
            JdbcClient jdbc,
            LaunchedCampaigns campaigns,
            Obligations obligations,
            Rounds rounds,
            Clock clock) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.obligations = obligations;
        this.rounds = rounds;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "reporting.rounds.campaign-launched")
    void on(CampaignLaunched event) {
        if (campaigns.keep(event)) {
            event.rounds().forEach(round -> plan(event.campaign(), round));
            openWhatHasBegun(LocalDate.now(clock));
        }
    }

    @ApplicationModuleListener(id = "reporting.rounds.round-added")
    void on(RoundAdded event) {
        if (!campaigns.knowsRound(event.round().id())) {
            plan(event.campaign(), event.round());
            openWhatHasBegun(LocalDate.now(clock));
        }
    }

    @ApplicationModuleListener(id = "reporting.rounds.day-has-passed")
    void on(DayHasPassed event) {
        openWhatHasBegun(event.day().plusDays(1));
    }

    private void plan(CampaignId campaign, PlannedRound plan) {
        rounds.save(Round.planned(campaign, plan));
        campaigns.keepDeadlines(plan);
        obligations.settle(plan.id());
    }

    /** Planned rounds whose first day has come; those of a campaign of the past all at once. */
    private void openWhatHasBegun(LocalDate today) {
        jdbc.sql(
                        """
                        select r.id from reporting.round r
                          join reporting.campaign c on c.id = r.campaign_id
                         where r.state = 'PLANNED' and (r.starts_on <= :today or c.recorded_afterwards)
                         order by r.due_on
                        """)
                .param("today", today)
                .query((rs, row) -> new RoundId(rs.getObject(1, UUID.class)))
                .list()
                .forEach(this::open);
    }

    private void open(RoundId id) {
        var owed = obligations.settle(id);
        rounds.findOneById(id).ifPresent(round -> rounds.save(round.open(owed, clock.instant())));
    }
}
