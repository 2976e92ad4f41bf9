package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.BulkCopy;
import vn.binhyen.shared.BodyId;

import java.time.LocalDate;
import java.util.List;

/** Head counts, households, equipment and allowance of bodies: dated facts, each until the next. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BodyStrengths {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    BodyStrengths(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Those of bodies that had none. */
    void first(List<BodyPlan.Strength> strengths) {
        if (!strengths.isEmpty()) {
            copy.into(
                    "organisation.body_strength (body_id, from_day, members, households)",
                    strengths.stream()
                            .map(it ->
                                    new @Nullable Object[] {
                                        it.body(), it.from(), it.members(), it.households()
                                    })
                            .toList());
        }
    }

    /** Keeps figures from a day on; what a fact does not say goes on as it was. */
    void keep(BodyId body, LocalDate from, Figures figures, @Nullable Decision decision) {
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

    /** Many at once; one before all days corrects the figure known last. */
    void keepAll(List<BodyPlan.Strength> strengths) {
        if (strengths.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        create temporary table if not exists strength_change
                            (body_id uuid, from_day date, members int, households int) on commit drop
                        """)
                .update();
        jdbc.sql("delete from strength_change").update();
        copy.into(
                "strength_change (body_id, from_day, members, households)",
                strengths.stream()
                        .map(it ->
                                new @Nullable Object[] {
                                    it.body(),
                                    it.from().equals(LocalDate.MIN) ? null : it.from(),
                                    it.members(),
                                    it.households()
                                })
                        .toList());
        jdbc.sql(
                        """
                        update strength_change c
                           set from_day = coalesce(
                               (select max(s.from_day) from organisation.body_strength s where s.body_id = c.body_id),
                               (select b.established_on from organisation.body b where b.id = c.body_id))
                         where c.from_day is null
                        """)
                .update();
        jdbc.sql(
                        """
                        with was as (
                            select c.body_id, c.from_day, s.until_day, s.equipment, s.allowance,
                                   coalesce(c.members, s.members) as members, coalesce(c.households, s.households) as households
                              from strength_change c
                              left join organisation.body_strength s
                                on s.body_id = c.body_id and s.from_day <= c.from_day and c.from_day < s.until_day),
                        cut as (
                            update organisation.body_strength s set until_day = c.from_day from strength_change c
                             where s.body_id = c.body_id and s.from_day < c.from_day and c.from_day < s.until_day)
                        insert into organisation.body_strength
                            (body_id, from_day, until_day, members, households, equipment, allowance)
                        select was.body_id, was.from_day,
                               coalesce(was.until_day,
                                        (select min(n.from_day) from organisation.body_strength n
                                          where n.body_id = was.body_id and n.from_day > was.from_day), 'infinity'),
                               was.members, was.households, was.equipment, was.allowance
                          from was
                        on conflict (body_id, from_day) do update
                           set members = excluded.members, households = excluded.households
                        """)
                .update();
    }

    /** Figures of a body; null where nothing is said. */
    record Figures(
            @Nullable Integer members,
            @Nullable Integer households,
            @Nullable Integer equipment,
            @Nullable Long allowance) {}
}
