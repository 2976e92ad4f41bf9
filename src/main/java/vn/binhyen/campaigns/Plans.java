package vn.binhyen.campaigns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.NotFound;

import java.util.Objects;

/** The plan of each campaign, kept whole beside it. */
@Component
class Plans {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Plans(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    CampaignPlan of(CampaignId campaign) {
        return jdbc.sql("select content from campaigns.plan where campaign_id = :campaign")
                .param("campaign", campaign.value())
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .optional()
                .map(it -> json.readValue(it, CampaignPlan.class))
                .orElseThrow(NotFound::new);
    }

    void keep(CampaignId campaign, CampaignPlan plan) {
        jdbc.sql(
                        """
                        insert into campaigns.plan (campaign_id, content)
                        values (:campaign, cast(:content as jsonb))
                        on conflict (campaign_id) do update set content = excluded.content
                        """)
                .param("campaign", campaign.value())
                .param("content", json.writeValueAsString(plan))
                .update();
    }
}
