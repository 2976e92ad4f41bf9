package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.BodyId;

import java.time.LocalDate;

/** Head counts, households, equipment and allowance of bodies: dated facts, each until the next. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class BodyStrengths {

    private final JdbcClient jdbc;

    BodyStrengths(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps figures from a day on; what a fact does not say goes on as it was. */
    public void keep(BodyId body, LocalDate from, Figures figures, @Nullable Decision decision) {
        jdbc.sql(
                        """
                        with was as (
                            select members, households, equipment, allowance, until_day from organisation.body_strength
                             where body_id = :body and from_day <= :from and :from < until_day),
                        cut as (
                            update organisation.body_strength set until_day = :from
                             where body_id = :body and from_day < :from and :from < until_day)
                        insert into organisation.body_strength as s
                            (body_id, from_day, until_day, members, households, equipment, allowance, decision_number, decision_date)
                        select :body, :from,
                               coalesce((select until_day from was),
                                        (select min(from_day) from organisation.body_strength
                                          where body_id = :body and from_day > :from), 'infinity'),
                               coalesce(:members, (select members from was)),
                               coalesce(:households, (select households from was)),
                               coalesce(:equipment, (select equipment from was)),
                               coalesce(:allowance, (select allowance from was)),
                               :number, :date
                        on conflict (body_id, from_day) do update
                           set members = excluded.members, households = excluded.households,
                               equipment = excluded.equipment, allowance = excluded.allowance,
                               decision_number = coalesce(excluded.decision_number, s.decision_number),
                               decision_date = coalesce(excluded.decision_date, s.decision_date)
                        """)
                .param("body", body.value())
                .param("from", from)
                .param("members", figures.members(), java.sql.Types.INTEGER)
                .param("households", figures.households(), java.sql.Types.INTEGER)
                .param("equipment", figures.equipment(), java.sql.Types.INTEGER)
                .param("allowance", figures.allowance(), java.sql.Types.BIGINT)
                .param(
                        "number",
                        decision == null ? null : decision.number(),
                        java.sql.Types.VARCHAR)
                .param("date", decision == null ? null : decision.date(), java.sql.Types.DATE)
                .update();
    }

    /** Figures of a body; null where nothing is said. */
    public record Figures(
            @Nullable Integer members,
            @Nullable Integer households,
            @Nullable Integer equipment,
            @Nullable Long allowance) {

        /** Nothing is known. */
        public static final Figures NONE = new Figures(null, null, null, null);
    }
}
