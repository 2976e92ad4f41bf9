package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Scopes;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.TitleAct;
import vn.binhyen.awards.titles.TitleObjects;
import vn.binhyen.awards.titles.TitleObjects.Named;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The decisions behind the titles: what each recognised, and what became of it. */
@Service
@Transactional(readOnly = true)
public class RecognitionDecisions {

    private static final String ID =
            "md5(concat_ws('|', r.kind, r.year, r.authority, r.decision_number, r.decided_on))::uuid";

    private static final String SELECT =
            "select "
                    + ID
                    + """
                     as id, r.kind, r.year, min(r.standard) as standard, r.decision_number, r.decided_on, r.authority,
                           count(*) filter (where r.act = 1)::int as recognised,
                           count(*) filter (where r.act = 2)::int as refused,
                           count(*) filter (where r.to_day <> 'infinity')::int as corrected
                      from awards.title_result r
                     where r.act in (1, 2) and r.decision_number is not null and r.decided_on is not null
                    """;

    private static final String GROUPED =
            " group by r.kind, r.year, r.authority, r.decision_number, r.decided_on";

    private final JdbcClient jdbc;
    private final TitleObjects objects;
    private final UnitDirectory units;
    private final UnitCodes codes;
    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final Clock clock;

    RecognitionDecisions(
            JdbcClient jdbc,
            TitleObjects objects,
            UnitDirectory units,
            UnitCodes codes,
            CurrentOfficer officer,
            Scopes scopes,
            Clock clock) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.units = units;
        this.codes = codes;
        this.officer = officer;
        this.scopes = scopes;
        this.clock = clock;
    }

    /** Those of a year made by authorities in the officer's scope, the latest first. */
    public List<RecognitionDecision> find(int year, int limit, int from) {
        return named(
                jdbc.sql(
                                SELECT
                                        + " and r.year = :year and (cast(:within as uuid[]) is null or r.authority = any(:within))"
                                        + GROUPED
                                        + " order by r.decided_on desc, r.decision_number, r.kind limit :limit offset :from")
                        .param("year", year)
                        .param("within", within())
                        .param("limit", limit)
                        .param("from", from)
                        .query(RecognitionDecisions::row)
                        .list());
    }

    /** The years anything was decided about. */
    public List<Integer> years() {
        return jdbc.sql(
                        "select distinct year from awards.title_result where act in (1, 2) order by year desc")
                .query((rs, row) -> rs.getInt(1))
                .list();
    }

    /** The decision, where the officer may see it. */
    public RecognitionDecision required(UUID id) {
        var found = known(id);
        var who = officer.required();
        var authority = found.authority();
        if (!scopes.coversProvince(who)
                && (authority == null || !scopes.covers(who, authority, today()))) {
            throw new AccessDeniedException("outside the scope");
        }
        return found;
    }

    /** The decision whoever asks: for jobs. */
    RecognitionDecision known(UUID id) {
        return named(
                        jdbc.sql(SELECT + " and " + ID + " = :id" + GROUPED)
                                .param("id", id)
                                .query(RecognitionDecisions::row)
                                .list())
                .stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What it recognised, as it said when it was made. */
    public List<Named> recognised(RecognitionDecision decision) {
        return objects(decision, "true");
    }

    /** Of these, what still stands. */
    List<Named> holding(RecognitionDecision decision) {
        return objects(decision, "r.to_day = 'infinity'");
    }

    /** What later decisions changed of it. */
    public List<Correction> corrections(RecognitionDecision decision) {
        var found =
                jdbc.sql(
                                """
                                select r.object, r.act as before, n.act as now, n.reason, n.decision_number, n.from_day
                                  from awards.title_result r
                                  join awards.title_result n on n.kind = r.kind and n.year = r.year
                                   and n.object = r.object and n.from_day = r.to_day and n.id > r.id
                                 where r.act in (1, 2) and r.to_day <> 'infinity' and r.year = :year and r.kind = :kind and
                                """
                                        + ID
                                        + " = :id order by n.from_day, r.object, n.id")
                        .param("year", decision.year())
                        .param("kind", decision.kind().number())
                        .param("id", decision.id())
                        .query(RecognitionDecisions::change)
                        .list();
        var named =
                objects.named(
                        decision.kind(), found.stream().map(Change::object).toList(), today());
        return found.stream()
                .map(it -> {
                    var what = named.getOrDefault(it.object(), new Named("", "", ""));
                    return new Correction(
                            what.code(),
                            what.name(),
                            what.place(),
                            it.before(),
                            it.now(),
                            it.reason(),
                            it.number(),
                            it.from());
                })
                .toList();
    }

    private List<Named> objects(RecognitionDecision decision, String condition) {
        var ids =
                jdbc.sql(
                                "select r.object from awards.title_result r where r.act = 1 and r.year = :year and r.kind = :kind and "
                                        + condition
                                        + " and "
                                        + ID
                                        + " = :id")
                        .param("year", decision.year())
                        .param("kind", decision.kind().number())
                        .param("id", decision.id())
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .list();
        return objects.named(decision.kind(), ids, decision.decidedOn()).values().stream()
                .sorted(Comparator.comparing(Named::code).thenComparing(Named::name))
                .toList();
    }

    private List<RecognitionDecision> named(List<RecognitionDecision> rows) {
        var names =
                units.named(
                        rows.stream()
                                .map(RecognitionDecision::authority)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        today());
        return rows.stream()
                .map(it ->
                        new RecognitionDecision(
                                it.id(),
                                it.kind(),
                                it.year(),
                                it.standard(),
                                it.number(),
                                it.decidedOn(),
                                it.authority(),
                                Optional.ofNullable(it.authority())
                                        .flatMap(unit -> Optional.ofNullable(names.get(unit)))
                                        .map(UnitView::name)
                                        .orElse(""),
                                it.recognised(),
                                it.refused(),
                                it.corrected()))
                .toList();
    }

    private UUID @Nullable [] within() {
        var who = officer.required();
        if (scopes.coversProvince(who)) {
            return null;
        }
        var own = who.unit();
        return own == null
                ? new UUID[0]
                : Stream.concat(Stream.of(own), codes.below(own, today()).stream())
                        .map(UnitId::value)
                        .toArray(UUID[]::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static RecognitionDecision row(ResultSet rs, int row) throws SQLException {
        var authority = rs.getObject("authority", UUID.class);
        return new RecognitionDecision(
                rs.getObject("id", UUID.class),
                TitleKind.of(rs.getInt("kind")),
                rs.getInt("year"),
                rs.getString("standard"),
                rs.getString("decision_number"),
                rs.getObject("decided_on", LocalDate.class),
                authority == null ? null : new UnitId(authority),
                "",
                rs.getInt("recognised"),
                rs.getInt("refused"),
                rs.getInt("corrected"));
    }

    private static Change change(ResultSet rs, int row) throws SQLException {
        var reason = rs.getObject("reason", Integer.class);
        return new Change(
                rs.getObject("object", UUID.class),
                TitleAct.values()[rs.getInt("before") - 1],
                TitleAct.values()[rs.getInt("now") - 1],
                reason == null ? null : RevocationReason.of(reason),
                rs.getString("decision_number"),
                rs.getObject("from_day", LocalDate.class));
    }

    private record Change(
            UUID object,
            TitleAct before,
            TitleAct now,
            @Nullable RevocationReason reason,
            @Nullable String number,
            LocalDate from) {}
}
