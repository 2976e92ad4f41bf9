package vn.binhyen.campaigns;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.Refusal;

import java.util.Objects;
import java.util.UUID;

/** Answers a request that was sent twice as it was answered the first time. */
@Service
@Transactional
public class RepeatedRequests {

    private final CampaignPlanning planning;
    private final CurrentOfficer officer;
    private final JdbcClient jdbc;

    RepeatedRequests(CampaignPlanning planning, CurrentOfficer officer, JdbcClient jdbc) {
        this.planning = planning;
        this.officer = officer;
        this.jdbc = jdbc;
    }

    /** The same request twice is one campaign: the answer to the second is that of the first. */
    public CampaignId planOnce(String key, PlanCampaign command) {
        if (key.length() > 100) {
            throw new Refusal("campaigns.refusal.key-too-long");
        }
        var account = officer.required().account();
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 4711))")
                .param("key", account + key)
                .query((row, number) -> 1)
                .list();
        return jdbc.sql(
                        """
                        select campaign_id from campaigns.request
                         where account = :account and key = :key
                        """)
                .param("account", account)
                .param("key", key)
                .query((row, number) ->
                        Objects.requireNonNull(row.getObject("campaign_id", UUID.class)))
                .optional()
                .map(CampaignId::new)
                .orElseGet(() -> {
                    var planned = planning.plan(command);
                    jdbc.sql(
                                    """
                                    insert into campaigns.request (account, key, campaign_id)
                                    values (:account, :key, :campaign)
                                    """)
                            .param("account", account)
                            .param("key", key)
                            .param("campaign", planned.value())
                            .update();
                    return planned;
                });
    }
}
