package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.territory.UnitGroups;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Which reports of a campaign belong to a group of units, as its members were on each round's day.
 */
@Component
public class GroupReports {

    /** Holds for a report {@code r} of a member, or of a unit below one. */
    public static final String SQL =
            """
            (cast(:group as uuid) is null
              or exists (select from reporting.report_place g
                           join unnest(cast(:groupRounds as uuid[]), cast(:groupUnits as uuid[])) as m (round_id, unit_id)
                             on m.round_id = g.round_id and m.unit_id = g.unit_id
                          where g.report_id = r.id))
            """;

    private final JdbcClient jdbc;
    private final UnitGroups groups;

    GroupReports(JdbcClient jdbc, UnitGroups groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /**
     * Binds {@link #SQL}.
     *
     * @param group null for everybody
     * @param round one round, or null for all of the campaign
     */
    public StatementSpec on(
            StatementSpec statement,
            @Nullable UUID group,
            CampaignId campaign,
            @Nullable RoundId round) {
        var rounds = new ArrayList<UUID>();
        var units = new ArrayList<UUID>();
        if (group != null) {
            days(campaign, round)
                    .forEach(it -> {
                        groups.required(group, it.dueOn());
                        groups.members(it.dueOn())
                                .forEach((unit, of) -> {
                                    if (of.equals(group)) {
                                        rounds.add(it.round());
                                        units.add(unit.value());
                                    }
                                });
                    });
        }
        return statement
                .param("group", group)
                .param("groupRounds", SqlArrays.texts(rounds))
                .param("groupUnits", SqlArrays.texts(units));
    }

    private List<RoundDay> days(CampaignId campaign, @Nullable RoundId round) {
        return jdbc.sql(
                        """
                        select id, due_on from reporting.round
                         where campaign_id = :campaign and (cast(:round as uuid) is null or id = cast(:round as uuid))
                        """)
                .param("campaign", campaign.value())
                .param("round", round == null ? null : round.value())
                .query((rs, row) ->
                        new RoundDay(
                                rs.getObject("id", UUID.class),
                                rs.getObject("due_on", LocalDate.class)))
                .list();
    }

    private record RoundDay(UUID round, LocalDate dueOn) {}
}
