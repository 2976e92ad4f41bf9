package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitLineage;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Drafts of units that are no more on the round's day. What was entered goes into the draft of who
 * took the unit over; a draft of a split unit goes, since nobody can say how to divide it.
 */
@Component
class HandedOverDrafts {

    private final JdbcClient jdbc;
    private final UnitLineage lineage;
    private final Clock clock;

    HandedOverDrafts(JdbcClient jdbc, UnitLineage lineage, Clock clock) {
        this.jdbc = jdbc;
        this.lineage = lineage;
        this.clock = clock;
    }

    void handOver(RoundId round) {
        for (var draft : drafts(round)) {
            var paths = lineage.paths(List.of(draft.unit()), draft.day());
            var reached = paths.reach(draft.unit());
            if (reached.contains(draft.unit())) {
                continue;
            }
            if (reached.size() == 1 && add(draft, round, reached.iterator().next())) {
                texts(draft, round, reached.iterator().next());
            }
            jdbc.sql("delete from reporting.report where id = :id")
                    .param("id", draft.id())
                    .update();
        }
    }

    private List<Draft> drafts(RoundId round) {
        return jdbc.sql(
                        """
                        select id, obliged_id, due_on, figures from reporting.report
                         where round_id = :round and state = 'DRAFT' and obliged_kind = 'UNIT'
                         order by obliged_id
                        """)
                .param("round", round.value())
                .query((rs, row) ->
                        new Draft(
                                rs.getObject("id", UUID.class),
                                new UnitId(rs.getObject("obliged_id", UUID.class)),
                                rs.getObject("due_on", LocalDate.class),
                                (Long[]) rs.getArray("figures").getArray()))
                .list();
    }

    /** Adds the figures to what the successor has entered; not to what it has handed in. */
    private boolean add(Draft draft, RoundId round, UnitId successor) {
        return jdbc.sql(
                                """
                                update reporting.report r
                                   set figures = (select array_agg(case when o is null then n
                                                                        else o + coalesce(n, 0) end order by ordinal)
                                                    from unnest(r.figures, cast(:figures as bigint[]))
                                                         with ordinality as f (o, n, ordinal)),
                                       state = 'DRAFT', saved_at = :now, version = version + 1
                                 where round_id = :round and obliged_id = :successor and state in ('DUE', 'DRAFT')
                                """)
                        .param("figures", draft.figures())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("round", round.value())
                        .param("successor", successor.value())
                        .update()
                > 0;
    }

    private void texts(Draft draft, RoundId round, UnitId successor) {
        jdbc.sql(
                        """
                        insert into reporting.report_text as t (report_id, kind, code, body)
                        select r.id, o.kind, o.code, o.body
                          from reporting.report_text o
                          join reporting.report r on r.round_id = :round and r.obliged_id = :successor
                         where o.report_id = :draft
                        on conflict (report_id, kind, code)
                        do update set body = left(t.body || E'\\n' || excluded.body, 10000)
                        """)
                .param("round", round.value())
                .param("successor", successor.value())
                .param("draft", draft.id())
                .update();
    }

    private record Draft(UUID id, UnitId unit, LocalDate day, @Nullable Long[] figures) {}
}
