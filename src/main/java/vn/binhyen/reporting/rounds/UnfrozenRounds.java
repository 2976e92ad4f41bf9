package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.spi.ClosingCondition;

import java.util.List;

/** A campaign has something open while a round of it is not frozen. */
@Component
class UnfrozenRounds implements ClosingCondition {

    private final JdbcClient jdbc;

    UnfrozenRounds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Obstacle> obstacles(CampaignId campaign) {
        int open =
                jdbc.sql(
                                """
                                select count(*) from reporting.round
                                 where campaign_id = :campaign and state <> 'FROZEN'
                                """)
                        .param("campaign", campaign.value())
                        .query((rs, row) -> rs.getInt(1))
                        .single();
        return open == 0
                ? List.of()
                : List.of(new Obstacle("reporting.obstacle.rounds-not-frozen", List.of(open)));
    }
}
