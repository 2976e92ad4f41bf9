package vn.binhyen.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.Roles;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * Finds what waits at the desk of a post: submitted to its own unit, and not by itself. Of a frozen
 * round only what came after the freeze; taking in the rest would change nothing.
 */
@Component
class DeskQueue {

    private final JdbcClient jdbc;

    DeskQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<WaitingReport> of(Officer officer) {
        var unit = officer.unit();
        if (unit == null
                || !(officer.is(Roles.REVIEWER)
                        || officer.is(Roles.PLANNER)
                        || officer.isAdministrator())) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select r.campaign_id, r.round_id, d.number, d.due_on, r.obliged_kind, r.obliged_id, p.name,
                               r.submitted_at, r.submissions
                          from reporting.report r
                          join reporting.round d on d.id = r.round_id
                          join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                         where r.state = 'SUBMITTED' and r.desk_unit = :unit
                           and r.submitted_by is distinct from :account
                           and (d.state <> 'FROZEN' or r.submitted_at > d.frozen_at)
                           and %s
                         order by d.due_on, r.submitted_at, p.position
                        """
                                .formatted(Standing.SQL))
                .param("unit", unit.value())
                .param("account", officer.account())
                .query((rs, row) ->
                        new WaitingReport(
                                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                                new RoundId(rs.getObject("round_id", UUID.class)),
                                rs.getInt("number"),
                                rs.getObject("due_on", LocalDate.class),
                                new Obliged(
                                        Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                                        rs.getObject("obliged_id", UUID.class)),
                                rs.getString("name"),
                                rs.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                                rs.getInt("submissions")))
                .list();
    }
}
