package vn.binhyen.organisation.files;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.organisation.files.BodyPlan.OfBody;
import vn.binhyen.platform.BulkCopy;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Consolidations and grades of many bodies at once, as the cells of a file write them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PastDecisions {

    private static final String CONSOLIDATIONS =
            """
            select body_id, string_agg(on_day || ': ' || replace(decision_number, ';', ',') || ' (' || decision_date || ')', '; ' order by on_day)
              from organisation.consolidation where on_day <= :day group by body_id
            """;
    private static final String GRADES =
            """
            select body_id,
                   string_agg(year || ' ' || grade || ': ' || replace(decision_number, ';', ',') || ' (' || decision_date || ')', '; ' order by year)
              from organisation.body_grade where year <= extract(year from cast(:day as date)) group by body_id
            """;

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    PastDecisions(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Consolidations until that day. */
    Map<UUID, String> consolidations(LocalDate day) {
        return cells(CONSOLIDATIONS, day);
    }

    /** Grades of the years until that day's. */
    Map<UUID, String> grades(LocalDate day) {
        return cells(GRADES, day);
    }

    private Map<UUID, String> cells(String sql, LocalDate day) {
        var cells = new HashMap<UUID, String>();
        jdbc.sql(sql)
                .param("day", day)
                .query(rs -> {
                    cells.put(rs.getObject(1, UUID.class), rs.getString(2));
                });
        return cells;
    }

    /** A decision about the same day or year replaces the one known; the bodies it told more of. */
    Set<UUID> keep(List<OfBody> decisions) {
        if (decisions.isEmpty()) {
            return Set.of();
        }
        jdbc.sql(
                        """
                        create temporary table if not exists decided
                            (body_id uuid, on_day date, grade text, decision_number text, decision_date date) on commit drop
                        """)
                .update();
        jdbc.sql("delete from decided").update();
        copy.into(
                "decided (body_id, on_day, grade, decision_number, decision_date)",
                decisions.stream().map(PastDecisions::row).toList());
        var told = new HashSet<UUID>();
        told.addAll(
                written(
                        """
                        insert into organisation.consolidation as k (body_id, on_day, decision_number, decision_date)
                        select body_id, on_day, decision_number, decision_date from decided where grade is null
                        on conflict (body_id, on_day) do update
                           set decision_number = excluded.decision_number, decision_date = excluded.decision_date
                         where (k.decision_number, k.decision_date)
                               is distinct from (excluded.decision_number, excluded.decision_date)
                        returning body_id
                        """));
        told.addAll(
                written(
                        """
                        insert into organisation.body_grade as g (body_id, year, grade, decision_number, decision_date)
                        select body_id, extract(year from on_day), grade, decision_number, decision_date
                          from decided where grade is not null
                        on conflict (body_id, year) do update
                           set grade = excluded.grade, decision_number = excluded.decision_number,
                               decision_date = excluded.decision_date
                         where (g.grade, g.decision_number, g.decision_date)
                               is distinct from (excluded.grade, excluded.decision_number, excluded.decision_date)
                        returning body_id
                        """));
        return told;
    }

    private List<UUID> written(String sql) {
        return jdbc.sql(sql).query((rs, row) -> rs.getObject(1, UUID.class)).list();
    }

    private static @Nullable Object[] row(OfBody of) {
        var decided = of.decided();
        return new @Nullable Object[] {
            of.body(),
            decided.on(),
            decided.grade() == null ? null : decided.grade().name(),
            decided.number(),
            decided.date()
        };
    }
}
