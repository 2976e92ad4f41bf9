package vn.binhyen.reporting.papers;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.AuditTrail;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.board.ObligationView;
import vn.binhyen.reporting.board.RoundBoard;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.UnitsUrged;
import vn.binhyen.reporting.rounds.SqlArrays;
import vn.binhyen.shared.Refusal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** Reminds all who are late in one action; each reminder is counted. */
@Service
@Transactional
public class Urging {

    private final RoundBoard board;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final AuditTrail audit;
    private final Clock clock;

    Urging(
            RoundBoard board,
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            AuditTrail audit,
            Clock clock) {
        this.board = board;
        this.jdbc = jdbc;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
    }

    /** Reminds everybody late in a round the officer sees, and says who that was. */
    public List<ObligationView> urge(RoundId round) {
        Refusal.unless(!board.round(round).isFrozen(), "reporting.refusal.round-frozen");
        var late = board.late(round);
        Refusal.unless(!late.isEmpty(), "reporting.refusal.nobody-late");
        jdbc.sql(
                        """
                        insert into reporting.announcement (report_id, step, announced_on)
                        select r.id, 'URGED ' || cast(:at as text), :today from reporting.report r
                         where r.round_id = :round and r.obliged_id = any(cast(:ids as uuid[]))
                        on conflict (report_id, step) do nothing
                        """)
                .param("at", OffsetDateTime.now(clock).toEpochSecond())
                .param("today", LocalDate.now(clock))
                .param("round", round.value())
                .param("ids", SqlArrays.column(late, it -> it.obliged().id()))
                .update();
        List<Obliged> urged = late.stream().map(ObligationView::obliged).toList();
        events.publishEvent(new UnitsUrged(board.round(round).campaign(), round, urged));
        audit.record("units.urged", "round", round.value(), Map.of("urged", urged.size()));
        return late;
    }
}
