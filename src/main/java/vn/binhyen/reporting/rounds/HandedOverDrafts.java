package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What units that are no more have written goes into the draft of who reports in their place. What
 * a split unit has written is kept for its successors to read: nobody can say how to divide it.
 */
@Component
class HandedOverDrafts {

    private final JdbcClient jdbc;
    private final Clock clock;

    HandedOverDrafts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Hands over what has found its successor just now.
     *
     * @param replaced who reports in the place of each report
     */
    void handOver(RoundId round, Map<FormerReport, Set<UnitId>> replaced) {
        replaced.forEach((report, heirs) -> {
            if (report.replacedBy().isEmpty() && heirs.size() == 1) {
                var heir = heirs.iterator().next();
                if (add(report.id(), round, heir)) {
                    texts(report.id(), round, heir);
                }
            }
        });
    }

    /** Adds the figures to what the successor has entered; not to what it has handed in. */
    private boolean add(UUID report, RoundId round, UnitId successor) {
        return jdbc.sql(
                                """
                                update reporting.report r
                                   set figures = (select array_agg(case when o is null then n
                                                                        else o + coalesce(n, 0) end order by ordinal)
                                                    from unnest(r.figures, former.figures)
                                                         with ordinality as f (o, n, ordinal)),
                                       state = 'DRAFT', saved_at = :now, version = r.version + 1
                                  from reporting.report former
                                 where former.id = :report and r.round_id = :round and r.obliged_id = :successor
                                   and r.state in ('DUE', 'DRAFT')
                                """)
                        .param("report", report)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("round", round.value())
                        .param("successor", successor.value())
                        .update()
                > 0;
    }

    /** Takes the figures out of the successor's draft again, since the unit goes on after all. */
    void takeBack(RoundId round, FormerReport report) {
        jdbc.sql(
                        """
                        update reporting.report r
                           set figures = (select array_agg(case when n is null or o < n then o else o - n end order by ordinal)
                                            from unnest(r.figures, former.figures) with ordinality as f (o, n, ordinal)),
                               version = r.version + 1
                          from reporting.report former
                         where former.id = :report and r.round_id = :round
                           and r.obliged_id = any(former.replaced_by) and r.state = 'DRAFT'
                        """)
                .param("report", report.id())
                .param("round", round.value())
                .update();
    }

    private void texts(UUID report, RoundId round, UnitId successor) {
        jdbc.sql(
                        """
                        insert into reporting.report_text as t (report_id, kind, code, body)
                        select r.id, o.kind, o.code, o.body
                          from reporting.report_text o
                          join reporting.report r on r.round_id = :round and r.obliged_id = :successor
                         where o.report_id = :report
                        on conflict (report_id, kind, code)
                        do update set body = left(t.body || E'\\n' || excluded.body, 10000)
                        """)
                .param("round", round.value())
                .param("successor", successor.value())
                .param("report", report)
                .update();
    }
}
