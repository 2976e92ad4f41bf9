package vn.binhyen.reporting.board;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.rounds.GroupReports;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.reporting.rounds.Sight;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.VietnameseText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;

/** Obligations of a round as a list shows them, a page at a time. */
@Component
class ObligationRowsView {

    private static final String MATCHING =
            """
            with each as (
                select r.*, %s as shown, p.code, p.name, p.parent_id, p.position
                  from reporting.report r
                  join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                 where r.round_id = :round and %s and %s and %s
                   and (cast(:tier as text) is null or r.tier = :tier)
                   and (cast(:name as text) is null or position(:name in p.search_key) > 0)
                   and (cast(:within as uuid) is null
                        or exists (select from reporting.report_place w
                                    where w.report_id = r.id and w.unit_id = cast(:within as uuid)))
            ), matching as (
                select * from each where cast(:state as text) is null or shown = :state
            )
            """
                    .formatted(
                            ObligationState.SQL, Standing.SQL, Sight.SEES_REPORT, GroupReports.SQL);

    private final JdbcClient jdbc;
    private final GroupReports groups;
    private final Clock clock;

    ObligationRowsView(JdbcClient jdbc, GroupReports groups, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.clock = clock;
    }

    Page<ObligationView> page(CampaignId campaign, RoundId round, BoardFilter filter, Sight sight) {
        var total =
                bound(MATCHING + " select count(*) from matching", campaign, round, filter, sight)
                        .query((rs, row) -> rs.getInt(1))
                        .single();
        var items =
                bound(
                                MATCHING
                                        + """
                                        select m.*, (select count(*) from reporting.announcement a
                                                      where a.report_id = m.id and a.step like 'URGED%') as reminders
                                          from matching m where m.position > :after
                                         order by m.position limit :limit
                                        """,
                                campaign,
                                round,
                                filter,
                                sight)
                        .param("after", filter.after())
                        .param("limit", filter.limit() + 1)
                        .query(ObligationRowsView::view)
                        .list();
        boolean more = items.size() > filter.limit();
        var shown = more ? items.subList(0, filter.limit()) : items;
        return new Page<>(shown, more ? shown.getLast().position() : null, total);
    }

    private JdbcClient.StatementSpec bound(
            String sql, CampaignId campaign, RoundId round, BoardFilter filter, Sight sight) {
        var state = filter.state();
        var within = filter.within();
        var name = filter.name();
        return groups.on(sight.on(jdbc.sql(sql)), filter.group(), campaign, round)
                .param("today", LocalDate.now(clock))
                .param("round", round.value())
                .param("tier", filter.tier())
                .param("name", name == null ? null : VietnameseText.searchKey(name))
                .param("within", within == null ? null : within.value())
                .param("state", state == null ? null : state.name());
    }

    private static ObligationView view(ResultSet rs, int row) throws SQLException {
        var submittedAt = rs.getObject("submitted_at", OffsetDateTime.class);
        var dueAt = rs.getObject("due_at", OffsetDateTime.class);
        return new ObligationView(
                new Obliged(
                        Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                        rs.getObject("obliged_id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("tier"),
                rs.getObject("parent_id", UUID.class),
                rs.getInt("position"),
                ObligationState.valueOf(rs.getString("shown")),
                rs.getObject("saved_at") != null,
                rs.getObject("due_on", LocalDate.class),
                rs.getObject("last_on", LocalDate.class),
                submittedAt == null ? null : submittedAt.toInstant(),
                submittedAt != null && !submittedAt.isAfter(dueAt),
                rs.getInt("reminders"));
    }
}
