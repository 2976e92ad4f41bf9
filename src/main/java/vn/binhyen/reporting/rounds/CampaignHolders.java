package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignHandedBack;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignTakenOver;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.UUID;

/** Who holds a campaign on a day: the unit that launched it, or who has taken it over. */
@Component
public class CampaignHolders {

    private final JdbcClient jdbc;

    CampaignHolders(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "reporting.holders.campaign-taken-over")
    void on(CampaignTakenOver event) {
        jdbc.sql(
                        """
                        insert into reporting.takeover (campaign_id, day, holder) values (:campaign, :day, :holder)
                        on conflict (campaign_id, day) do update set holder = excluded.holder
                        """)
                .param("campaign", event.campaign().value())
                .param("day", event.day())
                .param("holder", event.holder().value())
                .update();
    }

    @ApplicationModuleListener(id = "reporting.holders.campaign-handed-back")
    void on(CampaignHandedBack event) {
        jdbc.sql("delete from reporting.takeover where campaign_id = :campaign and day = :day")
                .param("campaign", event.campaign().value())
                .param("day", event.day())
                .update();
    }

    /** Null until the launch has been heard of. */
    public @Nullable UnitId find(CampaignId campaign, LocalDate day) {
        return jdbc.sql(
                        """
                        select coalesce((select t.holder from reporting.takeover t
                                          where t.campaign_id = c.id and t.day <= :day order by t.day desc limit 1),
                                        c.host)
                          from reporting.campaign c where c.id = :campaign
                        """)
                .param("campaign", campaign.value())
                .param("day", day)
                .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }
}
