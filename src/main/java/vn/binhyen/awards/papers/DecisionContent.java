package vn.binhyen.awards.papers;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.titles.TitleAct;
import vn.binhyen.awards.titles.TitleObjects;
import vn.binhyen.awards.titles.TitleObjects.Named;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What stands in a decision, object by object, and what later decisions made of it. */
@Component
class DecisionContent {

    private static final Comparator<Named> BY_CODE =
            Comparator.comparing(Named::code).thenComparing(Named::name);

    private final JdbcClient jdbc;
    private final TitleObjects objects;

    DecisionContent(JdbcClient jdbc, TitleObjects objects) {
        this.jdbc = jdbc;
        this.objects = objects;
    }

    /** What it recognised, as it said when it was made. */
    List<Named> recognised(RecognitionDecision decision) {
        return titles(decision, "r.act = 1");
    }

    /** Of these, what still stands. */
    List<Named> holding(RecognitionDecision decision) {
        return titles(decision, "r.act = 1 and r.to_day = 'infinity'");
    }

    /** What it took back, and why. */
    List<Revoked> revoked(RecognitionDecision decision) {
        var reasons = new LinkedHashMap<UUID, RevocationReason>();
        rows(decision, "awards.title_result", DecisionRows.TITLES, "r.act = 3", "reason")
                .forEach((object, reason) -> reasons.put(object, RevocationReason.of(reason)));
        var origins = origins(decision);
        var taken = new LinkedHashMap<UUID, Taken>();
        reasons.forEach(
                (object, reason) -> taken.put(object, new Taken(reason, origins.get(object))));
        return named(decision, taken).entrySet().stream()
                .map(it -> new Revoked(it.getKey(), it.getValue().reason(), it.getValue().origin()))
                .toList();
    }

    /** The decision that had given each title, where its number is known. */
    private Map<UUID, Origin> origins(RecognitionDecision decision) {
        var found = new HashMap<UUID, Origin>();
        jdbc.sql(ORIGINS)
                .param("year", decision.year())
                .param("kind", decision.kind().number())
                .param("id", decision.id())
                .query(rs -> {
                    found.put(
                            rs.getObject("object", UUID.class),
                            new Origin(
                                    rs.getString("decision_number"),
                                    rs.getObject("decided_on", LocalDate.class)));
                });
        return found;
    }

    private static final String ORIGINS =
            """
            select distinct on (r.object) r.object, o.decision_number, o.decided_on
              from awards.title_result r
              join awards.title_result o on o.kind = r.kind and o.year = r.year and o.object = r.object
               and o.to_day = r.from_day and o.id < r.id and o.act = 1 and o.decision_number is not null
             where r.act = 3 and r.year = :year and r.kind = :kind and %s = :id
             order by r.object, o.id desc
            """
                    .formatted(DecisionRows.TITLES);

    /** What it graded, the best first. */
    List<Graded> graded(RecognitionDecision decision) {
        var grades = new LinkedHashMap<UUID, MovementGrade>();
        rows(decision, "awards.movement_grade", DecisionRows.GRADES, "true", "grade")
                .forEach((object, grade) -> grades.put(object, MovementGrade.of(grade)));
        return named(decision, grades).entrySet().stream()
                .map(it -> new Graded(it.getKey(), it.getValue()))
                .sorted(Comparator.comparing(Graded::grade))
                .toList();
    }

    /** What later decisions changed of it. */
    List<Correction> corrections(RecognitionDecision decision, LocalDate today) {
        var found =
                jdbc.sql(decision.grades() ? CHANGED_GRADES : CHANGED_TITLES)
                        .param("year", decision.year())
                        .param("kind", decision.kind().number())
                        .param("id", decision.id())
                        .query((rs, row) -> change(rs, decision.grades()))
                        .list();
        var named =
                objects.named(decision.kind(), found.stream().map(Change::object).toList(), today);
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

    private static final String CHANGED_TITLES =
            """
            select r.object, r.act as before, n.act as now, n.reason, n.decision_number, n.from_day
              from awards.title_result r
              join awards.title_result n on n.kind = r.kind and n.year = r.year
               and n.object = r.object and n.from_day = r.to_day and n.id > r.id
             where r.to_day <> 'infinity' and r.year = :year and r.kind = :kind and %s = :id
             order by n.from_day, r.object, n.id
            """
                    .formatted(DecisionRows.TITLES);

    private static final String CHANGED_GRADES =
            """
            select r.object, r.grade as before, n.grade as now, null::int as reason, n.decision_number, n.from_day
              from awards.movement_grade r
              join awards.movement_grade n on n.kind = r.kind and n.year = r.year
               and n.object = r.object and n.from_day = r.to_day and n.id > r.id
             where r.to_day <> 'infinity' and r.year = :year and r.kind = :kind and %s = :id
             order by n.from_day, r.object, n.id
            """
                    .formatted(DecisionRows.GRADES);

    private List<Named> titles(RecognitionDecision decision, String condition) {
        var found = rows(decision, "awards.title_result", DecisionRows.TITLES, condition, "act");
        return List.copyOf(named(decision, found).keySet());
    }

    /** Objects of the decision with one of its columns. */
    private Map<UUID, Integer> rows(
            RecognitionDecision decision,
            String table,
            String id,
            String condition,
            String column) {
        var found = new LinkedHashMap<UUID, Integer>();
        jdbc.sql(
                        "select r.object, r.%s as value from %s r where %s and r.year = :year and r.kind = :kind and %s = :id"
                                .formatted(column, table, condition, id))
                .param("year", decision.year())
                .param("kind", decision.kind().number())
                .param("id", decision.id())
                .query(rs -> {
                    found.put(rs.getObject("object", UUID.class), rs.getInt("value"));
                });
        return found;
    }

    /** With their names as on the day of the decision, in the order of codes. */
    private <T> Map<Named, T> named(RecognitionDecision decision, Map<UUID, T> found) {
        var names = objects.named(decision.kind(), found.keySet(), decision.decidedOn());
        var sorted = new LinkedHashMap<Named, T>();
        names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(BY_CODE))
                .forEach(it -> {
                    var value = found.get(it.getKey());
                    if (value != null) {
                        sorted.put(it.getValue(), value);
                    }
                });
        return sorted;
    }

    private static Change change(ResultSet rs, boolean grades) throws SQLException {
        var reason = rs.getObject("reason", Integer.class);
        return new Change(
                rs.getObject("object", UUID.class),
                said(rs.getInt("before"), grades),
                said(rs.getInt("now"), grades),
                reason == null ? null : RevocationReason.of(reason),
                rs.getString("decision_number"),
                rs.getObject("from_day", LocalDate.class));
    }

    private static Enum<?> said(int number, boolean grades) {
        return grades ? MovementGrade.of(number) : TitleAct.values()[number - 1];
    }

    /**
     * A title taken back.
     *
     * @param origin the decision that had given it; null where its number is not known
     */
    public record Revoked(Named named, RevocationReason reason, @Nullable Origin origin) {}

    /** A decision by its number and day. */
    public record Origin(String number, LocalDate decidedOn) {}

    private record Taken(RevocationReason reason, @Nullable Origin origin) {}

    /** A grade given. */
    public record Graded(Named named, MovementGrade grade) {}

    private record Change(
            UUID object,
            Enum<?> before,
            Enum<?> now,
            @Nullable RevocationReason reason,
            @Nullable String number,
            LocalDate from) {}
}
