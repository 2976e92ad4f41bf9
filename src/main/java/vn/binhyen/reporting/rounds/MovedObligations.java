package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportReturned;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;

/**
 * Moves open obligations with the units: who is no more on a round's day owes nothing, who takes
 * over owes, and who goes on under another unit reports to another desk.
 */
@Component
class MovedObligations {

    private final JdbcClient jdbc;
    private final Rounds rounds;
    private final Obligations obligations;

    MovedObligations(JdbcClient jdbc, Rounds rounds, Obligations obligations) {
        this.jdbc = jdbc;
        this.rounds = rounds;
        this.obligations = obligations;
    }

    @ApplicationModuleListener(id = "reporting.obligations.units-reorganised")
    void on(UnitsReorganised event) {
        move(event.day(), event.edges());
    }

    @ApplicationModuleListener(id = "reporting.obligations.reorganisation-undone")
    void on(ReorganisationUndone event) {
        move(event.day(), event.edges());
    }

    private void move(LocalDate day, List<SuccessionEdge> edges) {
        var units = new HashSet<UnitId>();
        for (var edge : edges) {
            units.add(edge.predecessor());
            if (edge.successor() != null) {
                units.add(edge.successor());
            }
        }
        for (var round : concerned(day, units)) {
            settle(round);
        }
    }

    /** A unit that is no more cannot correct what its desk sends back: its successors can. */
    @ApplicationModuleListener(id = "reporting.obligations.report-returned")
    void on(ReportReturned event) {
        var gone =
                event.obliged().kind() == Obliged.Kind.UNIT
                        && jdbc.sql(
                                        """
                                        select exists (select from reporting.report_place p
                                                         join reporting.report r on r.id = p.report_id
                                                        where r.round_id = :round and r.obliged_id = :unit and p.depth < 0)
                                        """)
                                .param("round", event.round().value())
                                .param("unit", event.obliged().id())
                                .query((rs, row) -> rs.getBoolean(1))
                                .single();
        if (gone) {
            settle(event.round());
        }
    }

    private void settle(RoundId round) {
        rounds.findOneById(round)
                .filter(it -> !it.isFrozen())
                .ifPresent(it -> obligations.settle(round));
    }

    /**
     * Rounds not yet issued, due on the day or later, in which one of the units or one below owes.
     */
    private List<RoundId> concerned(LocalDate day, Collection<UnitId> units) {
        return jdbc.sql(
                        """
                        select d.id from reporting.round d join reporting.campaign c on c.id = d.campaign_id
                         where d.state <> 'FROZEN' and c.closed_on is null
                           and (d.due_on >= :day
                                or exists (select from reporting.deadline l where l.round_id = d.id and l.due_on >= :day))
                           and exists (select from reporting.report_place p
                                        where p.round_id = d.id and p.unit_id = any(cast(:units as uuid[])))
                         order by d.due_on, d.id
                        """)
                .param("day", day)
                .param("units", SqlArrays.column(units, UnitId::value))
                .query((rs, row) -> new RoundId(rs.getObject(1, UUID.class)))
                .list();
    }
}
