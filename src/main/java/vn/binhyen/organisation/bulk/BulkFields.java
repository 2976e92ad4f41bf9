package vn.binhyen.organisation.bulk;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.BodyStrengths;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.Objects;

/** Reads, writes and puts back the one field of a body a bulk edit is about. */
@Component
class BulkFields {

    private final JdbcClient jdbc;
    private final BodyStrengths strengths;

    BulkFields(JdbcClient jdbc, BodyStrengths strengths) {
        this.jdbc = jdbc;
        this.strengths = strengths;
    }

    /** What it reads now on the day of the change; null where it is empty. */
    @Nullable String now(BulkChange change, BodyId body) {
        var sql =
                switch (change.field()) {
                    case HEAD ->
                            "select head from organisation.body where id = :body and cast(:day as date) is null";
                    case EQUIPMENT -> figure("equipment");
                    case ALLOWANCE -> figure("allowance");
                    case GRADE ->
                            """
                            select grade from organisation.body_grade
                             where body_id = :body and year = extract(year from cast(:day as date))
                            """;
                    case CONSOLIDATION ->
                            "select 'DONE' from organisation.consolidation where body_id = :body and on_day = :day";
                };
        return jdbc
                .sql(sql)
                .param("body", body.value())
                .param("day", change.field() == BulkField.HEAD ? null : change.from())
                .query((rs, row) -> java.util.Optional.ofNullable(rs.getString(1)))
                .list()
                .stream()
                .findFirst()
                .flatMap(it -> it)
                .orElse(null);
    }

    private static String figure(String column) {
        return "select cast("
                + column
                + " as text) from organisation.body_strength"
                + " where body_id = :body and from_day <= :day and until_day > :day";
    }

    void write(BulkChange change, BodyId body, String value) {
        var decision = change.decision();
        switch (change.field()) {
            case HEAD -> head(body, value);
            case EQUIPMENT ->
                    strengths.keep(
                            body,
                            day(change),
                            new Figures(null, null, Integer.valueOf(value), null),
                            decision);
            case ALLOWANCE ->
                    strengths.keep(
                            body,
                            day(change),
                            new Figures(null, null, null, Long.valueOf(value)),
                            decision);
            case GRADE -> grade(change, body, value);
            case CONSOLIDATION ->
                    jdbc.sql(
                                    """
                                    insert into organisation.consolidation (body_id, on_day, decision_number, decision_date)
                                    values (:body, :on, :number, :date) on conflict do nothing
                                    """)
                            .param("body", body.value())
                            .param("on", day(change))
                            .param("number", Objects.requireNonNull(decision).number())
                            .param("date", decision.date())
                            .update();
        }
    }

    private void head(BodyId body, @Nullable String value) {
        jdbc.sql(
                        "update organisation.body set head = :head, version = version + 1 where id = :body")
                .param("head", value)
                .param("body", body.value())
                .update();
    }

    private void grade(BulkChange change, BodyId body, String value) {
        var decision = Objects.requireNonNull(change.decision());
        jdbc.sql(
                        """
                        insert into organisation.body_grade (body_id, year, grade, decision_number, decision_date)
                        values (:body, :year, :grade, :number, :date)
                        on conflict (body_id, year) do update set grade = excluded.grade,
                            decision_number = excluded.decision_number, decision_date = excluded.decision_date
                        """)
                .param("body", body.value())
                .param("year", day(change).getYear())
                .param("grade", value)
                .param("number", decision.number())
                .param("date", decision.date())
                .update();
    }

    /** The field reads as it did before; a fact that was not there goes. */
    void putBack(BulkChange change, BodyId body, @Nullable String before) {
        switch (change.field()) {
            case HEAD -> head(body, before);
            case EQUIPMENT -> figureBack("equipment", change, body, before);
            case ALLOWANCE -> figureBack("allowance", change, body, before);
            case GRADE ->
                    jdbc.sql(
                                    "delete from organisation.body_grade where body_id = :body and year = :year")
                            .param("body", body.value())
                            .param("year", day(change).getYear())
                            .update();
            case CONSOLIDATION ->
                    jdbc.sql(
                                    "delete from organisation.consolidation where body_id = :body and on_day = :day")
                            .param("body", body.value())
                            .param("day", day(change))
                            .update();
        }
    }

    private void figureBack(
            String column, BulkChange change, BodyId body, @Nullable String before) {
        jdbc.sql(
                        "update organisation.body_strength set "
                                + column
                                + " = cast(:before as bigint) where body_id = :body and from_day = :day")
                .param("before", before)
                .param("body", body.value())
                .param("day", day(change))
                .update();
    }

    private static LocalDate day(BulkChange change) {
        return Objects.requireNonNull(change.from());
    }
}
