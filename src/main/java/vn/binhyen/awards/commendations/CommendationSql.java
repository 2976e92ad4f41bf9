package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitDirectory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads lists of commendations as views. */
@Component
class CommendationSql {

    private static final String SELECT =
            """
            select l.*, k.closed_on,
                   (select count(*) from awards.nomination n where n.list = l.id)::int as collectives
              from awards.commendation_list l
              left join awards.known_campaign k on k.campaign = l.campaign
            """;

    private final JdbcClient jdbc;
    private final AwardForms forms;
    private final UnitDirectory units;
    private final Labels labels;

    CommendationSql(JdbcClient jdbc, AwardForms forms, UnitDirectory units, Labels labels) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.units = units;
        this.labels = labels;
    }

    /**
     * The latest first.
     *
     * @param hosts null for all
     */
    List<CommendationView> find(
            UUID @Nullable [] hosts,
            @Nullable Integer year,
            @Nullable Stage stage,
            int limit,
            int from,
            LocalDate day) {
        return views(
                jdbc.sql(
                                SELECT
                                        + """
                                         where (cast(:hosts as uuid[]) is null or l.host = any(:hosts))
                                           and (cast(:year as int) is null or l.year = :year)
                                           and (cast(:stage as text) is null or l.stage = :stage)
                                         order by l.year desc, l.opened_on desc, l.id limit :limit offset :from
                                        """)
                        .param("hosts", hosts)
                        .param("year", year)
                        .param("stage", stage == null ? null : stage.name())
                        .param("limit", limit)
                        .param("from", from)
                        .query(CommendationSql::row)
                        .list(),
                day);
    }

    Optional<CommendationView> one(CommendationId id, LocalDate day) {
        return views(
                        jdbc.sql(SELECT + " where l.id = :id")
                                .param("id", id.value())
                                .query(CommendationSql::row)
                                .list(),
                        day)
                .stream()
                .findFirst();
    }

    /** Campaigns that were launched with the unit that holds each, the latest first. */
    Map<CampaignId, UnitId> campaigns(int limit) {
        var found = new LinkedHashMap<CampaignId, UnitId>();
        jdbc.sql(
                        """
                        select campaign, host from awards.known_campaign where host is not null
                         order by ends_on desc, campaign limit :limit
                        """)
                .param("limit", limit)
                .query(rs -> {
                    found.put(
                            new CampaignId(rs.getObject("campaign", UUID.class)),
                            new UnitId(rs.getObject("host", UUID.class)));
                });
        return found;
    }

    List<Integer> years(UUID @Nullable [] hosts) {
        return jdbc.sql(
                        """
                        select distinct year from awards.commendation_list
                         where cast(:hosts as uuid[]) is null or host = any(:hosts) order by year desc
                        """)
                .param("hosts", hosts)
                .query((rs, row) -> rs.getInt(1))
                .list();
    }

    /** Other lists under way that propose the same for the same. */
    Map<UUID, List<CommendationId>> alsoProposed(CommendationId list) {
        var found = new HashMap<UUID, List<CommendationId>>();
        jdbc.sql(
                        """
                        select n.collective, o.list from awards.nomination n
                          join awards.nomination o on o.collective = n.collective and o.achievement = n.achievement
                           and o.list <> n.list
                          join awards.commendation_list l on l.id = o.list and l.stage in ('PROPOSED', 'CONSIDERED')
                         where n.list = :list
                        """)
                .param("list", list.value())
                .query(rs -> {
                    found.computeIfAbsent(
                                    rs.getObject("collective", UUID.class), it -> new ArrayList<>())
                            .add(new CommendationId(rs.getObject("list", UUID.class)));
                });
        return found;
    }

    private List<CommendationView> views(List<Row> rows, LocalDate day) {
        var hosts = units.named(rows.stream().map(it -> it.view().host()).distinct().toList(), day);
        var campaigns =
                labels.of(
                        rows.stream()
                                .flatMap(it -> Optional.ofNullable(it.view().campaign()).stream())
                                .map(CampaignId::value)
                                .distinct()
                                .toList());
        return rows.stream()
                .map(it -> {
                    var view = it.view();
                    var host = hosts.get(view.host());
                    var campaign = view.campaign();
                    var form = it.form();
                    return it.named(
                            host == null ? "" : host.name(),
                            campaign == null
                                    ? view.about()
                                    : campaigns.getOrDefault(campaign.value(), ""),
                            form == null
                                    ? null
                                    : forms.findById(form).map(AwardForm::view).orElse(null));
                })
                .toList();
    }

    private static Row row(ResultSet rs, int row) throws SQLException {
        var campaign = rs.getObject("campaign", UUID.class);
        var form = rs.getObject("form", UUID.class);
        var purpose = rs.getString("purpose");
        var stage = Stage.valueOf(rs.getString("stage"));
        return new Row(
                form == null ? null : new AwardFormId(form),
                new CommendationView(
                        new CommendationId(rs.getObject("id", UUID.class)),
                        Occasion.valueOf(rs.getString("occasion")),
                        rs.getInt("year"),
                        campaign == null ? null : new CampaignId(campaign),
                        new UnitId(rs.getObject("host", UUID.class)),
                        "",
                        purpose == null ? "" : purpose,
                        null,
                        rs.getObject("quota", Integer.class),
                        rs.getObject("people_quota", Integer.class),
                        rs.getInt("people"),
                        rs.getInt("collectives"),
                        stage,
                        rs.getObject("opened_on", LocalDate.class),
                        stage == Stage.OPEN ? rs.getObject("closed_on", LocalDate.class) : null,
                        rs.getObject("proposed_on", LocalDate.class),
                        rs.getString("minutes_number"),
                        rs.getObject("minutes_date", LocalDate.class),
                        rs.getObject("present", Integer.class),
                        rs.getObject("in_favour", Integer.class),
                        rs.getString("decision_number"),
                        rs.getObject("decided_on", LocalDate.class),
                        rs.getString("return_reason"),
                        rs.getObject("returned_on", LocalDate.class),
                        rs.getLong("version")));
    }

    /** A list before the names of what it holds are known. */
    private record Row(@Nullable AwardFormId form, CommendationView view) {

        CommendationView named(String host, String about, @Nullable AwardFormView itsForm) {
            return new CommendationView(
                    view.id(),
                    view.occasion(),
                    view.year(),
                    view.campaign(),
                    view.host(),
                    host,
                    about,
                    itsForm,
                    view.quota(),
                    view.peopleQuota(),
                    view.people(),
                    view.collectives(),
                    view.stage(),
                    view.openedOn(),
                    view.awaitedSince(),
                    view.proposedOn(),
                    view.minutesNumber(),
                    view.minutesDate(),
                    view.present(),
                    view.inFavour(),
                    view.decisionNumber(),
                    view.decidedOn(),
                    view.returnReason(),
                    view.returnedOn(),
                    view.version());
        }
    }
}
