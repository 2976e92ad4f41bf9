package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

/**
 * Moves registrations and groups of units that ended to the unit that took them in, or kept what
 * was left. What was registered keeps its unit of that day as well.
 */
@Component
class UnitWays {

    private final JdbcClient jdbc;

    UnitWays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "pledges.unit-ways.reorganised")
    void on(UnitsReorganised event) {
        keep(event);
    }

    void keep(UnitsReorganised event) {
        for (var edge : event.edges()) {
            var successor = edge.successor();
            if (successor != null && carriesOn(edge)) {
                jdbc.sql(
                                """
                                insert into pledges.unit_succession (reorganisation, predecessor, successor, day)
                                values (:reorganisation, :predecessor, :successor, :day) on conflict do nothing
                                """)
                        .param("reorganisation", event.reorganisation().value())
                        .param("predecessor", edge.predecessor().value())
                        .param("successor", successor.value())
                        .param("day", event.day())
                        .update();
            }
        }
        new Whereabouts(jdbc).settleAll();
    }

    @ApplicationModuleListener(id = "pledges.unit-ways.undone")
    void on(ReorganisationUndone event) {
        strike(event);
    }

    void strike(ReorganisationUndone event) {
        jdbc.sql("delete from pledges.unit_succession where reorganisation = :reorganisation")
                .param("reorganisation", event.reorganisation().value())
                .update();
        new Whereabouts(jdbc).settleAll();
    }

    private static boolean carriesOn(SuccessionEdge edge) {
        return !edge.predecessor().equals(edge.successor())
                && (edge.relation() == Relation.MERGED && edge.share() == Share.FULL
                        || edge.relation() == Relation.SPLIT && edge.share() == Share.REMAINDER);
    }
}
