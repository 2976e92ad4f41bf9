package vn.binhyen.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.rounds.RoundState;
import vn.binhyen.shared.NotFound;

import java.time.LocalDate;
import java.util.UUID;

/** Finds the report of an obliged unit or body in a round, for the officer who asks. */
@Component
class ReportAddresses {

    private static final String QUERY =
            """
            select r.id, r.obliged_kind, rd.campaign_id, rd.number, rd.starts_on, rd.ends_on, rd.state,
                   c.closed_on is not null as closed, own.depth as own_depth, coalesce(desk.depth, 0) as desk_depth
              from reporting.report r
              join reporting.round rd on rd.id = r.round_id
              join reporting.campaign c on c.id = rd.campaign_id
              left join reporting.report_place own on own.report_id = r.id and own.unit_id = cast(:unit as uuid)
              left join reporting.report_place desk on desk.report_id = r.id and desk.unit_id = r.desk_unit
             where r.round_id = :round and r.obliged_id = :obliged
            """;

    private final JdbcClient jdbc;
    private final CurrentOfficer officers;

    ReportAddresses(JdbcClient jdbc, CurrentOfficer officers) {
        this.jdbc = jdbc;
        this.officers = officers;
    }

    /** The report, or not found where the officer does not see it. */
    ReportAddress required(RoundId round, UUID obliged) {
        return find(round, obliged, "");
    }

    /** The same, and nobody freezes the round until the transaction ends. */
    ReportAddress holdingRound(RoundId round, UUID obliged) {
        return find(round, obliged, " for share of rd");
    }

    private ReportAddress find(RoundId round, UUID obliged, String hold) {
        var officer = officers.required();
        var unit = officer.unit();
        return jdbc.sql(QUERY + hold)
                .param("unit", unit == null ? null : unit.value())
                .param("round", round.value())
                .param("obliged", obliged)
                .query((rs, row) ->
                        new ReportAddress(
                                new ReportId(rs.getObject("id", UUID.class)),
                                round,
                                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                                new Obliged(
                                        Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                                        obliged),
                                rs.getInt("number"),
                                rs.getObject("starts_on", LocalDate.class),
                                rs.getObject("ends_on", LocalDate.class),
                                RoundState.valueOf(rs.getString("state")),
                                rs.getBoolean("closed"),
                                rs.getObject("own_depth", Integer.class),
                                rs.getInt("desk_depth"),
                                officer))
                .optional()
                .filter(ReportAddress::isVisible)
                .orElseThrow(NotFound::new);
    }
}
