package vn.binhyen.reporting.board;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.rounds.GroupReports;
import vn.binhyen.reporting.rounds.ObligationState;
import vn.binhyen.reporting.rounds.Sight;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.reporting.rounds.SqlArrays;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.VietnameseText;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Units and bodies of a campaign against its rounds. */
@Service
@Transactional(readOnly = true)
public class CampaignBoard {

    private static final String MATCHING =
            """
            with matching as (
                select p.* from reporting.place p
                 where p.campaign_id = :campaign and p.obliged
                   and (cast(:tier as text) is null or p.tier = :tier)
                   and (cast(:name as text) is null or position(:name in p.search_key) > 0)
                   and exists (
                       select from reporting.report r
                        where r.campaign_id = :campaign and r.obliged_id = p.id and %s and %s and %s
                          and (cast(:round as uuid) is null or r.round_id = cast(:round as uuid))
                          and (cast(:state as text) is null or %s = :state)
                          and (cast(:within as uuid) is null
                               or exists (select from reporting.report_place w
                                           where w.report_id = r.id and w.unit_id = cast(:within as uuid))))
            )
            """
                    .formatted(
                            Standing.SQL,
                            Sight.SEES_REPORT,
                            GroupReports.SQL,
                            ObligationState.ON_BOARD);

    private final JdbcClient jdbc;
    private final GroupReports groups;
    private final Sights sights;
    private final Clock clock;

    CampaignBoard(JdbcClient jdbc, GroupReports groups, Sights sights, Clock clock) {
        this.jdbc = jdbc;
        this.groups = groups;
        this.sights = sights;
        this.clock = clock;
    }

    /**
     * A page of the board.
     *
     * @param round the round the state of the filter is about, or null for any
     */
    public Page<BoardRow> rows(CampaignId campaign, @Nullable RoundId round, BoardFilter filter) {
        var total =
                bound(MATCHING + " select count(*) from matching", campaign, round, filter)
                        .query((rs, row) -> rs.getInt(1))
                        .single();
        var found =
                bound(
                                MATCHING
                                        + """
                                        select m.*, (select count(*) from reporting.announcement a
                                                       join reporting.report r on r.id = a.report_id
                                                      where r.campaign_id = :campaign and r.obliged_id = m.id
                                                        and a.step like 'URGED%') as reminders
                                          from matching m where m.position > :after order by m.position limit :limit
                                        """,
                                campaign,
                                round,
                                filter)
                        .param("after", filter.after())
                        .param("limit", filter.limit() + 1)
                        .query((rs, row) -> row(rs))
                        .list();
        boolean more = found.size() > filter.limit();
        var shown = new ArrayList<>(more ? found.subList(0, filter.limit()) : found);
        fill(campaign, shown);
        return new Page<>(shown, more ? shown.getLast().position() : null, total);
    }

    private void fill(CampaignId campaign, List<BoardRow> rows) {
        Map<UUID, BoardRow> byId = new HashMap<>();
        rows.forEach(it -> byId.put(it.obliged().id(), it));
        jdbc.sql(
                        "select r.obliged_id, r.round_id, r.due_on, r.saved_at is not null as has_draft, r.state,"
                                + " f.counted, r.submitted_at > d.frozen_at as since, "
                                + ObligationState.ON_BOARD
                                + """
                                 as shown from reporting.report r
                                 join reporting.round d on d.id = r.round_id
                                 left join reporting.frozen_report f on f.report_id = r.id
                                 where r.campaign_id = :campaign and r.obliged_id = any(cast(:ids as uuid[])) and
                                """
                                + Standing.SQL)
                .param("campaign", campaign.value())
                .param("ids", SqlArrays.texts(byId.keySet()))
                .param("today", LocalDate.now(clock))
                .query(rs -> {
                    var row = byId.get(rs.getObject("obliged_id", UUID.class));
                    if (row != null) {
                        row.cells()
                                .put(new RoundId(rs.getObject("round_id", UUID.class)), cell(rs));
                    }
                });
    }

    private static BoardRow.Cell cell(ResultSet rs) throws SQLException {
        return new BoardRow.Cell(
                ObligationState.valueOf(rs.getString("shown")),
                rs.getBoolean("has_draft"),
                rs.getObject("due_on", LocalDate.class),
                remark(rs));
    }

    /** What the word alone would leave open in a frozen round. */
    private static BoardRow.@Nullable Remark remark(ResultSet rs) throws SQLException {
        var counted = rs.getObject("counted", Boolean.class);
        if (counted == null) {
            return null;
        }
        var handedIn = ObligationState.valueOf(rs.getString("state")).handedIn();
        if (!counted) {
            return handedIn ? BoardRow.Remark.AFTER_FREEZE : BoardRow.Remark.NOT_COUNTED;
        }
        if (!handedIn) {
            return BoardRow.Remark.COUNTED_BEFORE;
        }
        if (rs.getBoolean("since")) {
            return BoardRow.Remark.CORRECTED;
        }
        return rs.getString("state").equals("SUBMITTED") ? BoardRow.Remark.NOT_TAKEN_IN : null;
    }

    private JdbcClient.StatementSpec bound(
            String sql, CampaignId campaign, @Nullable RoundId round, BoardFilter filter) {
        var state = filter.state();
        var within = filter.within();
        var name = filter.name();
        return groups.on(sights.current().on(jdbc.sql(sql)), filter.group(), campaign, round)
                .param("campaign", campaign.value())
                .param("round", round == null ? null : round.value())
                .param("today", LocalDate.now(clock))
                .param("tier", filter.tier())
                .param("name", name == null ? null : VietnameseText.searchKey(name))
                .param("within", within == null ? null : within.value())
                .param("state", state == null ? null : state.name());
    }

    private static BoardRow row(ResultSet rs) throws SQLException {
        return new BoardRow(
                new Obliged(
                        Obliged.Kind.valueOf(rs.getString("kind")), rs.getObject("id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("tier"),
                rs.getObject("parent_id", UUID.class),
                rs.getInt("position"),
                new HashMap<>(),
                rs.getInt("reminders"));
    }

    /** Units above the obliged (districts, the province) in the order of lists, for a filter. */
    public List<PlaceView> places(CampaignId campaign, String tier) {
        return jdbc.sql(
                        """
                        select id, code, name, tier from reporting.place
                         where campaign_id = :campaign and kind = 'UNIT' and tier = :tier order by position
                        """)
                .param("campaign", campaign.value())
                .param("tier", tier)
                .query((rs, row) ->
                        new PlaceView(
                                rs.getObject("id", UUID.class),
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getString("tier")))
                .list();
    }

    /** A unit of the tree of a campaign. */
    public record PlaceView(UUID id, String code, String name, String tier) {}
}
