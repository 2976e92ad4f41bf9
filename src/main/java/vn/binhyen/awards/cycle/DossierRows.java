package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.standards.Step;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads files without loading them one by one. */
@Component
class DossierRows {

    private final JdbcClient jdbc;

    DossierRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The files of a cycle that are at one of the stages. */
    List<DossierView> at(CycleId cycle, Set<Stage> stages) {
        return jdbc.sql(
                        "select * from awards.dossier where cycle = :cycle and stage = any(:stages)")
                .param("cycle", cycle.value())
                .param("stages", stages.stream().map(Stage::name).toArray(String[]::new))
                .query(DossierRows::view)
                .list();
    }

    /** The files of the objects in all years. */
    List<DossierView> of(Collection<UUID> objects) {
        return jdbc.sql("select * from awards.dossier where object = any(:objects)")
                .param("objects", objects.toArray(UUID[]::new))
                .query(DossierRows::view)
                .list();
    }

    /** The files of some of the objects. */
    Map<UUID, DossierView> of(CycleId cycle, Collection<UUID> objects) {
        var found = new HashMap<UUID, DossierView>();
        jdbc.sql("select * from awards.dossier where cycle = :cycle and object = any(:objects)")
                .param("cycle", cycle.value())
                .param("objects", objects.toArray(UUID[]::new))
                .query(DossierRows::view)
                .list()
                .forEach(it -> found.put(it.object(), it));
        return found;
    }

    Optional<DossierView> find(CycleId cycle, UUID object) {
        return Optional.ofNullable(of(cycle, List.of(object)).get(object));
    }

    /** How many files of each cycle are at each stage. */
    Map<CycleId, Map<Stage, Integer>> counts() {
        var found = new HashMap<CycleId, Map<Stage, Integer>>();
        jdbc.sql(
                        "select cycle, stage, count(*) as number from awards.dossier group by cycle, stage")
                .query(rs -> {
                    found.computeIfAbsent(
                                    new CycleId(rs.getObject("cycle", UUID.class)),
                                    it -> new HashMap<>())
                            .put(Stage.valueOf(rs.getString("stage")), rs.getInt("number"));
                });
        return found;
    }

    private static DossierView view(ResultSet rs, int row) throws SQLException {
        return new DossierView(
                rs.getObject("id", UUID.class),
                new CycleId(rs.getObject("cycle", UUID.class)),
                rs.getObject("object", UUID.class),
                Stage.valueOf(rs.getString("stage")),
                rs.getObject("registered_on", LocalDate.class),
                day(rs, "assessed_on"),
                rs.getString("minutes_number"),
                day(rs, "minutes_date"),
                rs.getObject("present", Integer.class),
                rs.getObject("in_favour", Integer.class),
                day(rs, "submitted_on"),
                day(rs, "appraised_on"),
                rs.getObject("passed", Boolean.class),
                rs.getObject("points", Integer.class),
                grade(rs.getString("grade")),
                rs.getString("return_reason"),
                day(rs, "returned_on"),
                day(rs, "decided_on"),
                rs.getString("decision_number"),
                itself(rs),
                rs.getLong("version"));
    }

    private static Set<Step> itself(ResultSet rs) throws SQLException {
        var steps = EnumSet.noneOf(Step.class);
        for (var it :
                Map.of(
                                Step.REGISTER,
                                "registered_link",
                                Step.ASSESS,
                                "assessed_link",
                                Step.VOTE,
                                "submitted_link")
                        .entrySet()) {
            if (rs.getObject(it.getValue()) != null) {
                steps.add(it.getKey());
            }
        }
        return steps;
    }

    private static @Nullable LocalDate day(ResultSet rs, String column) throws SQLException {
        return rs.getObject(column, LocalDate.class);
    }

    private static @Nullable MovementGrade grade(@Nullable String name) {
        return name == null ? null : MovementGrade.valueOf(name);
    }
}
