package vn.binhyen.reporting.board;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.reporting.rounds.Sight;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.NotFound;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Rounds of a campaign and who owes what in them. */
@Service
@Transactional(readOnly = true)
public class RoundBoard {

    private final JdbcClient jdbc;
    private final ObligationRowsView rows;
    private final Sights sights;
    private final Clock clock;

    RoundBoard(JdbcClient jdbc, ObligationRowsView rows, Sights sights, Clock clock) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.sights = sights;
        this.clock = clock;
    }

    /** The rounds in the order of their due days; none until the launch has been heard of. */
    public List<RoundView> rounds(CampaignId campaign) {
        sights.require(campaign);
        return rounds("d.campaign_id = :key", Map.of("key", campaign.value()));
    }

    /** The rounds of all campaigns not closed in which the officer sees somebody report. */
    public List<RoundView> running() {
        return rounds(
                        "d.campaign_id in (select id from reporting.campaign where closed_on is null)",
                        Map.of())
                .stream()
                .filter(it -> it.obligations() > 0)
                .toList();
    }

    public RoundView round(RoundId round) {
        var found =
                rounds("d.id = :key", Map.of("key", round.value())).stream()
                        .findFirst()
                        .orElseThrow(NotFound::new);
        sights.require(found.campaign());
        return found;
    }

    private List<RoundView> rounds(String which, Map<String, UUID> key) {
        return sights.current()
                .on(
                        jdbc.sql(
                                """
                                select d.*, n.* from reporting.round d, lateral (
                                    select count(*) as obligations,
                                           count(*) filter (where r.state = 'DRAFT') as drafts,
                                           count(*) filter (where r.state in ('SUBMITTED', 'ACCEPTED')) as submitted,
                                           count(*) filter (where r.state = 'ACCEPTED') as accepted,
                                           count(*) filter (where r.state = 'RETURNED') as returned,
                                           count(*) filter (where r.state in ('DUE', 'DRAFT') and r.last_on < :today) as late
                                      from reporting.report r where r.round_id = d.id and %s and %s) n
                                 where %s order by d.due_on, d.number
                                """
                                        .formatted(Standing.SQL, Sight.SEES_REPORT, which)))
                .param("today", LocalDate.now(clock))
                .params(key)
                .query(RoundBoard::view)
                .list();
    }

    /** A page of who owes what in a round, down the tree by name, bodies last. */
    public Page<ObligationView> obligations(RoundId round, BoardFilter filter) {
        return rows.page(round(round).campaign(), round, filter, sights.current());
    }

    /** All who are past their day and have not handed in. */
    public List<ObligationView> late(RoundId round) {
        return obligations(round, BoardFilter.ALL.with(ObligationState.OVERDUE).limitedTo(Page.ALL))
                .items();
    }

    private static RoundView view(ResultSet rs, int row) throws SQLException {
        var frozenAt = rs.getObject("frozen_at", OffsetDateTime.class);
        return new RoundView(
                new RoundId(rs.getObject("id", UUID.class)),
                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                rs.getInt("number"),
                rs.getObject("starts_on", LocalDate.class),
                rs.getObject("ends_on", LocalDate.class),
                rs.getObject("cut_off_on", LocalDate.class),
                rs.getObject("due_on", LocalDate.class),
                rs.getString("state"),
                frozenAt == null ? null : frozenAt.toInstant(),
                rs.getInt("obligations"),
                rs.getInt("drafts"),
                rs.getInt("submitted"),
                rs.getInt("accepted"),
                rs.getInt("returned"),
                rs.getInt("late"));
    }

    /** What a post owes itself: reports of its own unit or body that may be written now. */
    public List<OwnDuty> owedBy(Officer officer) {
        var unit = officer.unit();
        var body = officer.body();
        return jdbc.sql(
                        """
                        select r.campaign_id, r.round_id, d.number, d.due_on as round_due_on, r.obliged_id, p.name,
                               r.due_on, r.due_at, %s as shown, r.saved_at is not null as has_draft
                          from reporting.report r
                          join reporting.round d on d.id = r.round_id
                          join reporting.campaign c on c.id = r.campaign_id
                          join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                         where r.obliged_id in (cast(:unit as uuid), cast(:body as uuid))
                           and c.closed_on is null
                           and d.state <> 'PLANNED' and r.state in ('DUE', 'DRAFT', 'RETURNED') and %s
                         order by r.due_at
                        """
                                .formatted(ObligationState.SQL, Standing.SQL))
                .param("today", LocalDate.now(clock))
                .param("unit", unit == null ? null : unit.value())
                .param("body", body == null ? null : body.value())
                .query((rs, row) ->
                        new OwnDuty(
                                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                                new RoundId(rs.getObject("round_id", UUID.class)),
                                rs.getInt("number"),
                                rs.getObject("round_due_on", LocalDate.class),
                                rs.getObject("obliged_id", UUID.class),
                                rs.getString("name"),
                                ObligationState.valueOf(rs.getString("shown")),
                                rs.getBoolean("has_draft"),
                                rs.getObject("due_on", LocalDate.class),
                                rs.getObject("due_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
