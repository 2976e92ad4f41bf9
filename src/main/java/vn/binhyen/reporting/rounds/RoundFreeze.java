package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.NotFound;

import java.time.Clock;

/**
 * The step that freezes a round: what it counts is copied, and nothing sets it going again. Whoever
 * may take it, and what is drafted from it, is for others to say.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RoundFreeze {

    private final Rounds rounds;
    private final JdbcClient jdbc;
    private final Clock clock;

    RoundFreeze(Rounds rounds, JdbcClient jdbc, Clock clock) {
        this.rounds = rounds;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Freezes the round, which is held until the transaction ends so that nobody submits meanwhile.
     *
     * @return whether it was this call that froze it
     */
    public boolean take(RoundId id) {
        var round = rounds.findOneById(id).orElseThrow(NotFound::new);
        if (round.isFrozen()) {
            return false;
        }
        copy(id);
        var coverage = coverage(id);
        rounds.save(round.freeze(coverage.reported(), coverage.expected(), clock.instant()));
        return true;
    }

    private void copy(RoundId round) {
        jdbc.sql(
                        """
                        insert into reporting.frozen_report (round_id, report_id, obliged_kind, obliged_id, tier, state,
                                                             counted, figures)
                        select r.round_id, r.id, r.obliged_kind, r.obliged_id, r.tier, r.state,
                               r.state in ('SUBMITTED', 'ACCEPTED'), r.figures
                          from reporting.report r where r.round_id = :round and %s
                        """
                                .formatted(Standing.SQL))
                .param("round", round.value())
                .update();
    }

    /** What a frozen round counts. */
    public Coverage coverage(RoundId round) {
        return jdbc.sql(
                        """
                        select count(*) filter (where counted) as reported, count(*) as expected
                          from reporting.frozen_report where round_id = :round
                        """)
                .param("round", round.value())
                .query((rs, row) -> new Coverage(rs.getInt("reported"), rs.getInt("expected")))
                .single();
    }
}
