package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Campaigns as they are read; who may see which is said by {@link CampaignSight}. */
@Component
public class CampaignListing {

    private static final RowMapper<CampaignRow> ROW =
            (row, number) ->
                    new CampaignRow(
                            new CampaignId(uuid(row, "id")),
                            new KindCode(text(row, "kind")),
                            new UnitId(uuid(row, "host")),
                            text(row, "title"),
                            day(row, "starts_on"),
                            day(row, "ends_on"),
                            CampaignState.valueOf(text(row, "state")),
                            row.getInt("steps_done"),
                            row.getBoolean("recorded_afterwards"));

    private final JdbcClient jdbc;
    private final Plans plans;
    private final CampaignSight sight;
    private final Takeovers takeovers;
    private final Clock clock;

    CampaignListing(
            JdbcClient jdbc, Plans plans, CampaignSight sight, Takeovers takeovers, Clock clock) {
        this.jdbc = jdbc;
        this.plans = plans;
        this.sight = sight;
        this.takeovers = takeovers;
        this.clock = clock;
    }

    /** Campaigns the officer may see, the latest first; all states where none is named. */
    public List<CampaignRow> visible(@Nullable CampaignState state) {
        return sight.visible(
                jdbc.sql(
                                """
                                select * from campaigns.campaign
                                 where cast(:state as text) is null or state = :state
                                 order by starts_on desc, id
                                """)
                        .param("state", state == null ? null : state.name())
                        .query(ROW)
                        .list());
    }

    /** The campaign with its plan; not found where the officer may not see it. */
    public CampaignView required(CampaignId id) {
        var view = view(id);
        if (sight.visible(List.of(row(id))).isEmpty()) {
            throw new NotFound();
        }
        return view;
    }

    CampaignRow row(CampaignId id) {
        return jdbc.sql("select * from campaigns.campaign where id = :id")
                .param("id", id.value())
                .query(ROW)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The campaign whoever asks: for listeners, and after the service has checked the scope. */
    CampaignView view(CampaignId id) {
        var plan = plans.of(id);
        var basis = basis(id);
        var work = workItems(id);
        return jdbc.sql("select * from campaigns.campaign where id = :id")
                .param("id", id.value())
                .query((row, number) ->
                        new CampaignView(
                                id,
                                new KindCode(text(row, "kind")),
                                new UnitId(uuid(row, "host")),
                                takeovers.by(LocalDate.now(clock)).get(id),
                                new CampaignFacts(
                                        text(row, "title"),
                                        text(row, "aim"),
                                        new DatePeriod(day(row, "starts_on"), day(row, "ends_on")),
                                        basis,
                                        row.getBoolean("recorded_afterwards")),
                                CampaignState.valueOf(text(row, "state")),
                                row.getInt("steps_done"),
                                row.getObject("launched_on", LocalDate.class),
                                row.getObject("closed_on", LocalDate.class),
                                row.getLong("version"),
                                plan,
                                work))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private List<BasisLine> basis(CampaignId id) {
        return jdbc.sql(
                        """
                        select id, document, text from campaigns.basis_line
                         where campaign_id = :id order by position
                        """)
                .param("id", id.value())
                .query((row, number) ->
                        new BasisLine(
                                uuid(row, "id"),
                                row.getObject("document", UUID.class),
                                row.getString("text")))
                .list();
    }

    List<WorkItemView> workItems(CampaignId id) {
        return jdbc.sql("select * from campaigns.work_item where campaign = :id order by position")
                .param("id", id.value())
                .query(CampaignListing::workItem)
                .list();
    }

    private static WorkItemView workItem(ResultSet row, int number) throws SQLException {
        var lead = row.getObject("lead_body", UUID.class);
        return new WorkItemView(
                new WorkItemId(uuid(row, "id")),
                row.getInt("position"),
                text(row, "title"),
                lead == null ? null : new BodyId(lead),
                bodies(Objects.requireNonNull(row.getArray("supporting"))),
                day(row, "due_on"),
                WorkStatus.valueOf(text(row, "status")));
    }

    private static List<BodyId> bodies(Array ids) throws SQLException {
        return Arrays.stream((UUID[]) ids.getArray()).map(BodyId::new).toList();
    }

    private static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column));
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, LocalDate.class));
    }
}
