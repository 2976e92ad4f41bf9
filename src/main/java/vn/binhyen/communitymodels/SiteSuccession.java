package vn.binhyen.communitymodels;

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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Moves sites and hosts with their units: those of a unit that ended are found, from that day on,
 * at the unit it went into or at the one that kept what was left of it. What was split without a
 * rest stays where it was until an officer says where it went. The day before, all reads as it did.
 */
@Component
class SiteSuccession {

    private static final int MOST_STEPS = 20;

    private final JdbcClient jdbc;

    SiteSuccession(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "communitymodels.site-succession.reorganised")
    void on(UnitsReorganised event) {
        event.edges().stream()
                .filter(SiteSuccession::carriesOn)
                .forEach(it -> keep(event.reorganisation().value(), it, event.day()));
        withoutHeir(event);
    }

    /** Units that ended without one that goes on: an officer says where their sites went. */
    private void withoutHeir(UnitsReorganised event) {
        var going =
                event.edges().stream()
                        .filter(it -> carriesOn(it) || it.predecessor().equals(it.successor()))
                        .map(SuccessionEdge::predecessor)
                        .collect(Collectors.toSet());
        var gone =
                event.edges().stream()
                        .filter(it ->
                                it.relation() == Relation.MERGED || it.relation() == Relation.SPLIT)
                        .filter(it -> it.successor() != null && !going.contains(it.predecessor()))
                        .toList();
        for (var edge : gone) {
            var successor = Objects.requireNonNull(edge.successor());
            jdbc.sql(
                            """
                            insert into communitymodels.unit_gone (reorganisation, unit, successor, day)
                            values (:reorganisation, :unit, :successor, :day) on conflict do nothing
                            """)
                    .param("reorganisation", event.reorganisation().value())
                    .param("unit", edge.predecessor().value())
                    .param("successor", successor.value())
                    .param("day", event.day())
                    .update();
        }
    }

    @ApplicationModuleListener(id = "communitymodels.site-succession.undone")
    void on(ReorganisationUndone event) {
        for (var table : Set.of("unit_succession", "unit_gone")) {
            jdbc.sql("delete from communitymodels." + table + " where reorganisation = :it")
                    .param("it", event.reorganisation().value())
                    .update();
        }
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
                            insert into communitymodels.unit_succession (reorganisation, predecessor, successor, day)
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
    Set<UnitId> withPredecessors(Collection<UnitId> units, LocalDate day) {
        var all = new HashSet<>(units);
        jdbc.sql(
                        """
                        with recursive gone as (
                            select s.predecessor, s.day from communitymodels.unit_succession s
                             where s.successor = any(:units) and s.day <= :day
                            union
                            select s.predecessor, s.day from gone
                              join communitymodels.unit_succession s on s.successor = gone.predecessor and s.day <= gone.day)
                        select predecessor from gone
                        """)
                .param("units", ids(units))
                .param("day", day)
                .query(rs -> {
                    all.add(new UnitId(rs.getObject(1, UUID.class)));
                });
        return all;
    }

    /** Each of the units, with the one at which what it held is found on that day. */
    Map<UnitId, UnitId> foundAt(Collection<UnitId> units, LocalDate day) {
        var found = new HashMap<UnitId, UnitId>();
        units.forEach(it -> found.put(it, it));
        jdbc.sql(
                        """
                        with recursive way as (
                            select u as unit, u as found_at, 0 as steps from unnest(:units) u
                            union
                            select way.unit, s.successor, way.steps + 1 from way
                              join communitymodels.unit_succession s on s.predecessor = way.found_at
                             where s.day <= :day and way.steps < :most)
                        select distinct on (unit) unit, found_at from way order by unit, steps desc
                        """)
                .param("units", ids(found.keySet()))
                .param("day", day)
                .param("most", MOST_STEPS)
                .query(rs -> {
                    found.put(
                            new UnitId(rs.getObject("unit", UUID.class)),
                            new UnitId(rs.getObject("found_at", UUID.class)));
                });
        return found;
    }

    static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).distinct().toArray(UUID[]::new);
    }
}
