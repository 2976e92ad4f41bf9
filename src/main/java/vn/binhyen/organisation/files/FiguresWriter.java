package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.BulkCopy;

import java.time.LocalDate;
import java.util.List;

/** Writes the figures of a whole file as dated facts. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class FiguresWriter {

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    FiguresWriter(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Those of bodies that had none. */
    void first(List<BodyPlan.Strength> strengths) {
        if (!strengths.isEmpty()) {
            copy.into(
                    "organisation.body_strength (body_id, from_day, members, households, equipment, allowance)",
                    strengths.stream().map(it -> row(it, it.from())).toList());
        }
    }

    /** Many at once; one before all days corrects the figure known last. */
    void keepAll(List<BodyPlan.Strength> strengths) {
        if (strengths.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        create temporary table if not exists strength_change
                            (body_id uuid, from_day date, members int, households int, equipment int, allowance bigint) on commit drop
                        """)
                .update();
        jdbc.sql("delete from strength_change").update();
        copy.into(
                "strength_change (body_id, from_day, members, households, equipment, allowance)",
                strengths.stream()
                        .map(it -> row(it, it.from().equals(LocalDate.MIN) ? null : it.from()))
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
                            select c.body_id, c.from_day, s.until_day,
                                   coalesce(c.members, s.members) as members, coalesce(c.households, s.households) as households,
                                   coalesce(c.equipment, s.equipment) as equipment, coalesce(c.allowance, s.allowance) as allowance
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
                           set members = excluded.members, households = excluded.households,
                               equipment = excluded.equipment, allowance = excluded.allowance
                        """)
                .update();
    }

    private static @Nullable Object[] row(BodyPlan.Strength strength, @Nullable LocalDate from) {
        var figures = strength.figures();
        return new @Nullable Object[] {
            strength.body(),
            from,
            figures.members(),
            figures.households(),
            figures.equipment(),
            figures.allowance()
        };
    }
}
