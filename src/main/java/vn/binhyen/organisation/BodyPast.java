package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.List;

/** What has happened to a body: figures, consolidations and grades, each with its decision. */
@Component
public class BodyPast {

    private final JdbcClient jdbc;

    BodyPast(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Its figures, the latest first. */
    public List<FiguresOf> figures(BodyId body) {
        return jdbc.sql(
                        """
                        select from_day, members, households, equipment, allowance, decision_number, decision_date
                          from organisation.body_strength where body_id = :body order by from_day desc
                        """)
                .param("body", body.value())
                .query((rs, row) ->
                        new FiguresOf(
                                rs.getObject("from_day", LocalDate.class),
                                rs.getObject("members", Integer.class),
                                rs.getObject("households", Integer.class),
                                rs.getObject("equipment", Integer.class),
                                rs.getObject("allowance", Long.class),
                                rs.getString("decision_number"),
                                rs.getObject("decision_date", LocalDate.class)))
                .list();
    }

    /** Its consolidations, the latest first. */
    public List<ByDecision> consolidations(BodyId body) {
        return jdbc.sql(
                        """
                        select on_day, null as grade, decision_number, decision_date
                          from organisation.consolidation where body_id = :body order by on_day desc
                        """)
                .param("body", body.value())
                .query((rs, row) ->
                        new ByDecision(
                                rs.getObject("on_day", LocalDate.class),
                                null,
                                rs.getString("decision_number"),
                                rs.getObject("decision_date", LocalDate.class)))
                .list();
    }

    /** Its grades, the latest year first; the day is the last of the year. */
    public List<ByDecision> grades(BodyId body) {
        return jdbc.sql(
                        """
                        select year, grade, decision_number, decision_date
                          from organisation.body_grade where body_id = :body order by year desc
                        """)
                .param("body", body.value())
                .query((rs, row) ->
                        new ByDecision(
                                LocalDate.of(rs.getInt("year"), 12, 31),
                                BodyGrade.valueOf(rs.getString("grade")),
                                rs.getString("decision_number"),
                                rs.getObject("decision_date", LocalDate.class)))
                .list();
    }

    /** Figures from a day on. */
    public record FiguresOf(
            LocalDate from,
            @Nullable Integer members,
            @Nullable Integer households,
            @Nullable Integer equipment,
            @Nullable Long allowance,
            @Nullable String decisionNumber,
            @Nullable LocalDate decisionDate) {}

    /** Something decided. */
    public record ByDecision(
            LocalDate on,
            @Nullable BodyGrade grade,
            String decisionNumber,
            LocalDate decisionDate) {}
}
