package vn.binhyen.organisation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Knows where the bodies and institutions of a unit that ended are found: at the unit it went into,
 * or at the one that kept what was left of it. They keep the unit they were registered for, so that
 * totals of earlier days stay as they were.
 */
@Component
public class UnitSuccession {

    private final JdbcClient jdbc;

    UnitSuccession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "organisation.unit-succession.reorganised")
    public void on(UnitsReorganised event) {
        event.edges().stream()
                .filter(UnitSuccession::carriesOn)
                .forEach(it -> keep(event.reorganisation().value(), it, event.day()));
    }

    @ApplicationModuleListener(id = "organisation.unit-succession.undone")
    public void on(ReorganisationUndone event) {
        jdbc.sql("delete from organisation.unit_succession where reorganisation = :reorganisation")
                .param("reorganisation", event.reorganisation().value())
                .update();
    }

    private static boolean carriesOn(SuccessionEdge edge) {
        return edge.successor() != null
                && !edge.successor().equals(edge.predecessor())
                && (edge.relation() == Relation.MERGED && edge.share() == Share.FULL
                        || edge.relation() == Relation.SPLIT && edge.share() == Share.REMAINDER);
    }

    private void keep(UUID reorganisation, SuccessionEdge edge, LocalDate day) {
        var successor = edge.successor();
        if (successor != null) {
            jdbc.sql(
                            """
                            insert into organisation.unit_succession (reorganisation, predecessor, successor, day)
                            values (:reorganisation, :predecessor, :successor, :day) on conflict do nothing
                            """)
                    .param("reorganisation", reorganisation)
                    .param("predecessor", edge.predecessor().value())
                    .param("successor", successor.value())
                    .param("day", day)
                    .update();
        }
    }

    /** The units, and those that went into them by that day, however many steps ago. */
    public Set<UnitId> withPredecessors(Collection<UnitId> units, LocalDate day) {
        var all = new HashSet<>(units);
        all.addAll(gone(units, day).keySet());
        return all;
    }

    /** Units that went into the others by that day, each with the one where it is found now. */
    public Map<UnitId, UnitId> gone(Collection<UnitId> units, LocalDate day) {
        var gone = new HashMap<UnitId, UnitId>();
        jdbc.sql(
                        """
                        with recursive gone as (
                            select s.predecessor, s.successor as found_at, s.day from organisation.unit_succession s
                             where s.successor = any(:units) and s.day <= :day
                            union
                            select s.predecessor, gone.found_at, s.day from gone
                              join organisation.unit_succession s on s.successor = gone.predecessor and s.day <= gone.day)
                        select predecessor, found_at from gone
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(rs -> {
                    gone.put(
                            new UnitId(rs.getObject("predecessor", UUID.class)),
                            new UnitId(rs.getObject("found_at", UUID.class)));
                });
        return gone;
    }
}
