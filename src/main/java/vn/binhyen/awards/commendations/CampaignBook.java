package vn.binhyen.awards.commendations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignClosed;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.communitymodels.events.ModelNamedExample;
import vn.binhyen.reporting.events.RoundOpened;

/**
 * Own copies of which campaigns run and are over, which round is of which campaign, and which
 * models are examples. Each fact is kept for itself, so that it does not matter in which order they
 * are heard.
 */
@Component
class CampaignBook {

    private final JdbcClient jdbc;

    CampaignBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "awards.campaign-book.launched")
    void on(CampaignLaunched event) {
        jdbc.sql(
                        """
                        insert into awards.known_campaign (campaign, host, ends_on) values (:campaign, :host, :endsOn)
                        on conflict (campaign) do update set host = excluded.host, ends_on = excluded.ends_on
                        """)
                .param("campaign", event.campaign().value())
                .param("host", event.host().value())
                .param("endsOn", event.endsOn())
                .update();
    }

    @ApplicationModuleListener(id = "awards.campaign-book.closed")
    void on(CampaignClosed event) {
        jdbc.sql(
                        """
                        insert into awards.known_campaign (campaign, closed_on) values (:campaign, :closedOn)
                        on conflict (campaign) do update set closed_on = excluded.closed_on
                        """)
                .param("campaign", event.campaign().value())
                .param("closedOn", event.closedOn())
                .update();
    }

    @ApplicationModuleListener(id = "awards.campaign-book.round")
    void on(RoundOpened event) {
        jdbc.sql(
                        """
                        insert into awards.known_round (round, campaign, last_day, due_on)
                        values (:round, :campaign, :lastDay, :dueOn)
                        on conflict (round) do nothing
                        """)
                .param("round", event.round().value())
                .param("campaign", event.campaign().value())
                .param("lastDay", event.lastDay())
                .param("dueOn", event.dueOn())
                .update();
    }

    @ApplicationModuleListener(id = "awards.campaign-book.example")
    void on(ModelNamedExample event) {
        jdbc.sql(
                        """
                        insert into awards.known_example (model, named_on) values (:model, :on)
                        on conflict (model) do nothing
                        """)
                .param("model", event.model().value())
                .param("on", event.on())
                .update();
    }
}
