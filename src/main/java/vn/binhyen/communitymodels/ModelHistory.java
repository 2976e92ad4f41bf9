package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.documents.SteeringDocuments;
import vn.binhyen.documents.events.DocumentId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that is known of one model over the years. */
@Component
public class ModelHistory {

    private static final int SHOWN = 100;

    /** Where what is no step of its own stands behind the steps of a day. */
    private static final int NO_STEP = 1_000;

    private final JdbcClient jdbc;
    private final SiteSuccession succession;
    private final SteeringDocuments documents;

    ModelHistory(JdbcClient jdbc, SiteSuccession succession, SteeringDocuments documents) {
        this.jdbc = jdbc;
        this.succession = succession;
        this.documents = documents;
    }

    /** Its steps and where it was replicated, the latest first. */
    public List<Happening> timeline(CommunityModelId model, LocalDate day) {
        return jdbc.sql(
                        """
                        select s.kind as what, s.on_day, s.decision_number, s.decision_date, s.year, s.grade,
                               cast(null as uuid) as other, cast(null as text) as name, cast(null as uuid) as unit, s.number
                          from communitymodels.step s where s.model = :model and s.on_day <= :day
                        union all
                        select 'REPLICATED', p.on_day, null, null, null, null, r.id, r.name, r.host, 1000
                          from communitymodels.model r join communitymodels.step p on p.model = r.id and p.number = 0
                         where r.origin = :model and p.on_day <= :day
                        union all
                        select 'SPREAD', t.from_day, null, null, null, null, null, null, t.unit_id, 1001
                          from communitymodels.site t
                         where t.model = :model and t.origin is not null and t.from_day <= :day
                        order by on_day desc, number desc
                        """)
                .param("model", model.value())
                .param("day", day)
                .query((rs, row) ->
                        new Happening(
                                rs.getObject("on_day", LocalDate.class),
                                rs.getString("what"),
                                rs.getString("decision_number"),
                                rs.getObject("decision_date", LocalDate.class),
                                rs.getObject("year", Integer.class),
                                rs.getString("grade"),
                                ModelSql.model(rs, "other"),
                                rs.getString("name"),
                                unit(rs.getObject("unit", UUID.class)),
                                rs.getInt("number") < NO_STEP ? rs.getInt("number") : null))
                .list();
    }

    /** Its sites as they stood on that day, each at the unit where it is found. */
    public List<Site> sites(CommunityModelId model, LocalDate day) {
        var entered =
                jdbc.sql(
                                """
                                select id, unit_id, from_day, origin is not null as replicated
                                  from communitymodels.site
                                 where model = :model and from_day <= :day and (ended_on is null or ended_on >= :day)
                                 order by from_day, id
                                """)
                        .param("model", model.value())
                        .param("day", day)
                        .query((rs, row) ->
                                new Site(
                                        rs.getObject("id", UUID.class),
                                        new UnitId(rs.getObject("unit_id", UUID.class)),
                                        rs.getObject("from_day", LocalDate.class),
                                        rs.getBoolean("replicated")))
                        .list();
        var at = succession.foundAt(entered.stream().map(Site::unit).toList(), day);
        return entered.stream()
                .map(it ->
                        new Site(
                                it.id(),
                                at.getOrDefault(it.unit(), it.unit()),
                                it.from(),
                                it.replicated()))
                .toList();
    }

    /** The latest of its activities. */
    public List<Activity> activities(CommunityModelId model) {
        return jdbc.sql(
                        """
                        select id, held_on, kind, participants from communitymodels.activity
                         where model = :model order by held_on desc, id limit :shown
                        """)
                .param("model", model.value())
                .param("shown", SHOWN)
                .query((rs, row) ->
                        new Activity(
                                rs.getObject("id", UUID.class),
                                rs.getObject("held_on", LocalDate.class),
                                rs.getString("kind"),
                                rs.getInt("participants")))
                .list();
    }

    public List<Result> results(CommunityModelId model) {
        return jdbc.sql(
                        """
                        select year, kind, number from communitymodels.result
                         where model = :model order by year desc, kind
                        """)
                .param("model", model.value())
                .query((rs, row) ->
                        new Result(rs.getInt("year"), rs.getString("kind"), rs.getInt("number")))
                .list();
    }

    /** The numbers of its groups, the latest first. */
    public List<Groups> groups(CommunityModelId model) {
        return jdbc.sql(
                        """
                        select from_day, number from communitymodels.group_count
                         where model = :model order by from_day desc
                        """)
                .param("model", model.value())
                .query((rs, row) ->
                        new Groups(rs.getObject("from_day", LocalDate.class), rs.getInt("number")))
                .list();
    }

    /** The steering documents it rests on, as a paper cites them. */
    public Map<DocumentId, String> documents(CommunityModelId model) {
        return documents.labels(
                jdbc.sql("select document from communitymodels.steering_link where model = :model")
                        .param("model", model.value())
                        .query((rs, row) -> new DocumentId(rs.getObject(1, UUID.class)))
                        .list());
    }

    private static @Nullable UnitId unit(@Nullable UUID id) {
        return id == null ? null : new UnitId(id);
    }

    /**
     * Something that happened to it.
     *
     * @param what the kind of step, {@code REPLICATED} as a new model or {@code SPREAD} to a site
     * @param other the new model
     * @param unit the unit of the new model or site
     * @param step the number of the step, by which it can be put right; null for what is none
     */
    public record Happening(
            LocalDate on,
            String what,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate,
            @Nullable Integer year,
            @Nullable String mark,
            @Nullable CommunityModelId other,
            @Nullable String name,
            @Nullable UnitId unit,
            @Nullable Integer step) {}

    /** A site. */
    public record Site(UUID id, UnitId unit, LocalDate from, boolean replicated) {}

    /** An activity: a day, a kind, and how many took part. */
    public record Activity(UUID id, LocalDate heldOn, String kind, int participants) {}

    /** How many groups it had from that day on. */
    public record Groups(LocalDate from, int number) {}

    /** A result of a year. */
    public record Result(int year, String kind, int number) {}
}
