package vn.binhyen.reporting.board;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.rounds.ObligationState;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** What a post handed in before, the latest first. */
@Service
@Transactional(readOnly = true)
public class OwnReports {

    private static final int SHOWN = 50;

    private final JdbcClient jdbc;

    OwnReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest reports of the post's own unit or body that lie with the desk or are taken in. */
    public List<OwnDuty> handedInBy(Officer officer) {
        var unit = officer.unit();
        var body = officer.body();
        return jdbc.sql(
                        """
                        select r.campaign_id, r.round_id, d.number, d.due_on as round_due_on, r.obliged_id, p.name,
                               r.due_on, r.due_at, r.state
                          from reporting.report r
                          join reporting.round d on d.id = r.round_id
                          join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                         where r.obliged_id in (cast(:unit as uuid), cast(:body as uuid))
                           and r.state in ('SUBMITTED', 'ACCEPTED')
                         order by r.submitted_at desc
                         limit :shown
                        """)
                .param("unit", unit == null ? null : unit.value())
                .param("body", body == null ? null : body.value())
                .param("shown", SHOWN)
                .query((rs, row) ->
                        new OwnDuty(
                                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                                new RoundId(rs.getObject("round_id", UUID.class)),
                                rs.getInt("number"),
                                rs.getObject("round_due_on", LocalDate.class),
                                rs.getObject("obliged_id", UUID.class),
                                rs.getString("name"),
                                ObligationState.valueOf(rs.getString("state")),
                                false,
                                rs.getObject("due_on", LocalDate.class),
                                rs.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
