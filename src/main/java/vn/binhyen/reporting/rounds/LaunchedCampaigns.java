package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.CampaignClosed;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.events.Deadline;
import vn.binhyen.campaigns.events.FormLine;
import vn.binhyen.campaigns.events.PlannedRound;
import vn.binhyen.campaigns.events.RoundId;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What reporting remembers of launched campaigns: its own copy of what was announced. */
@Component
public class LaunchedCampaigns {

    public static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient jdbc;

    LaunchedCampaigns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the plan; says whether it was new. */
    boolean keep(CampaignLaunched event) {
        Audience audience = event.audience();
        var added =
                jdbc.sql(
                                """
                                insert into reporting.campaign (id, kind, host, starts_on, ends_on, tiers, units,
                                                                bodies, narrative, recorded_afterwards, basis)
                                values (:id, :kind, :host, :startsOn, :endsOn, :tiers, cast(:units as uuid[]),
                                        cast(:bodies as uuid[]), :narrative, :afterwards, cast(:basis as uuid[]))
                                on conflict (id) do nothing
                                """)
                        .param("id", event.campaign().value())
                        .param("kind", event.kind().value())
                        .param("host", event.host().value())
                        .param("startsOn", event.startsOn())
                        .param("endsOn", event.endsOn())
                        .param("tiers", SqlArrays.texts(audience.tiers()))
                        .param("units", SqlArrays.texts(audience.units()))
                        .param("bodies", SqlArrays.texts(audience.bodies()))
                        .param("narrative", SqlArrays.texts(event.narrative()))
                        .param("afterwards", event.recordedAfterwards())
                        .param("basis", SqlArrays.texts(event.grounds()))
                        .update();
        if (added == 1) {
            for (int index = 0; index < event.form().size(); index++) {
                keepLine(event, index + 1, event.form().get(index));
            }
        }
        return added == 1;
    }

    private void keepLine(CampaignLaunched event, int ordinal, FormLine line) {
        jdbc.sql(
                        """
                        insert into reporting.form_line (campaign_id, ordinal, indicator, version, kind, section,
                                                         required, at_most, target)
                        values (:campaign, :ordinal, :indicator, :version, :kind, :section, :required,
                                cast(:atMost as text), cast(:target as bigint))
                        """)
                .param("campaign", event.campaign().value())
                .param("ordinal", ordinal)
                .param("indicator", line.indicator())
                .param("version", line.version())
                .param("kind", line.kind().name())
                .param("section", line.section())
                .param("required", line.required())
                .param("atMost", line.atMost())
                .param("target", line.target())
                .update();
    }

    void keepDeadlines(PlannedRound round) {
        for (Deadline deadline : round.deadlines()) {
            jdbc.sql(
                            """
                            insert into reporting.deadline (round_id, tier, due_on, last_on, due_at, wording, desk_tier)
                            values (:round, :tier, :dueOn, :lastOn, :dueAt, :wording, :deskTier)
                            on conflict (round_id, tier) do nothing
                            """)
                    .param("round", round.id().value())
                    .param("tier", deadline.tier())
                    .param("dueOn", deadline.dueOn())
                    .param("lastOn", deadline.lastDay())
                    .param(
                            "dueAt",
                            deadline.lastDay()
                                    .atTime(deadline.at())
                                    .atZone(VIETNAM)
                                    .toOffsetDateTime())
                    .param("wording", deadline.wording().name())
                    .param("deskTier", deadline.deskTier())
                    .update();
        }
    }

    boolean knowsRound(RoundId round) {
        return !jdbc.sql("select 1 from reporting.round where id = :round")
                .param("round", round.value())
                .query((rs, row) -> rs.getInt(1))
                .list()
                .isEmpty();
    }

    @ApplicationModuleListener(id = "reporting.campaigns.campaign-closed")
    void on(CampaignClosed event) {
        jdbc.sql(
                        "update reporting.campaign set closed_on = :day where id = :id and closed_on is null")
                .param("day", event.closedOn())
                .param("id", event.campaign().value())
                .update();
    }

    /** Ids of the documents and lines the campaign stands on, in order. */
    public List<UUID> basis(CampaignId campaign) {
        return jdbc.sql(
                        """
                        select b.id from reporting.campaign c, unnest(c.basis) with ordinality as b (id, place)
                         where c.id = :campaign order by b.place
                        """)
                .param("campaign", campaign.value())
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }

    /** Ids of all campaigns ever launched, so that a title can be looked for among them. */
    public List<UUID> ids() {
        return jdbc.sql("select id from reporting.campaign")
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }
}
