package vn.binhyen.organisation.committees;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.BodyCatalogue;
import vn.binhyen.organisation.BodyFacts;
import vn.binhyen.organisation.BodyKind;
import vn.binhyen.organisation.CommitteeLife;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps committees in step with their units: those of units that end are closed on that day, and a
 * successor without one gets a proposed committee, which counts once a decision confirms it.
 */
@Component
class CommitteeSuccession {

    private static final Map<String, String> TYPE_OF_TIER =
            Map.of(
                    "commune", "commune_security",
                    "district", "crime_movement_138",
                    "province", "crime_movement_138");

    private final CommitteeLife committees;
    private final BodyCatalogue catalogue;
    private final UnitDirectory units;
    private final JdbcClient jdbc;

    CommitteeSuccession(
            CommitteeLife committees,
            BodyCatalogue catalogue,
            UnitDirectory units,
            JdbcClient jdbc) {
        this.committees = committees;
        this.catalogue = catalogue;
        this.units = units;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "organisation.committee-succession.reorganised")
    void on(UnitsReorganised event) {
        var found = new HashMap<UnitId, BodyId>();
        for (var unit : successors(event.edges())) {
            var committee = committeeOf(unit, event.day());
            if (committee != null) {
                found.put(unit, committee);
            }
        }
        for (var edge : event.edges()) {
            if (!edge.relation().keepsIdentity()) {
                var into = edge.successor() == null ? null : found.get(edge.successor());
                close(edge.predecessor(), event.day(), into);
            }
        }
    }

    @ApplicationModuleListener(id = "organisation.committee-succession.undone")
    void on(ReorganisationUndone event) {
        var ended = new LinkedHashSet<UnitId>();
        event.edges().stream()
                .filter(it -> !it.relation().keepsIdentity())
                .forEach(it -> ended.add(it.predecessor()));
        for (var id : closed(ended, event.day())) {
            committees.reopen(id);
        }
        jdbc.sql(
                        """
                        delete from organisation.body
                         where proposed and established_on = :day and unit_id = any(:units)
                        """)
                .param("day", event.day())
                .param("units", ids(successors(event.edges())))
                .update();
    }

    /** Units that came into being by it or took others in. */
    static LinkedHashSet<UnitId> successors(List<SuccessionEdge> edges) {
        var successors = new LinkedHashSet<UnitId>();
        for (var edge : edges) {
            var successor = edge.successor();
            if (successor != null
                    && (edge.relation() == Relation.MERGED || edge.relation() == Relation.SPLIT)) {
                successors.add(successor);
            }
        }
        return successors;
    }

    /**
     * The committee the unit has on that day, confirmed or proposed; proposed now where none is.
     */
    private @Nullable BodyId committeeOf(UnitId unit, LocalDate day) {
        var there =
                jdbc.sql(
                                """
                                select id from organisation.body
                                 where kind = 'steering_committee' and unit_id = :unit
                                   and established_on <= :day and (ended_on is null or ended_on >= :day)
                                 order by proposed, established_on desc limit 1
                                """)
                        .param("unit", unit.value())
                        .param("day", day)
                        .query((rs, row) -> new BodyId(rs.getObject(1, UUID.class)))
                        .optional();
        return there.orElseGet(
                () -> units.find(unit, day).map(it -> propose(it, day)).orElse(null));
    }

    private @Nullable BodyId propose(UnitView unit, LocalDate day) {
        var type = TYPE_OF_TIER.get(unit.tier());
        if (type == null) {
            return null;
        }
        var facts =
                new BodyFacts(
                        "BCD-" + unit.code() + "-" + day,
                        catalogue.snapshot().nameOf(BodyKind.STEERING_COMMITTEE, type),
                        unit.id(),
                        unit.tier(),
                        type,
                        null,
                        null,
                        null,
                        day,
                        null,
                        null,
                        null);
        return committees.propose(facts);
    }

    private void close(UnitId unit, LocalDate day, @Nullable BodyId into) {
        var standing =
                jdbc.sql(
                                """
                                select id from organisation.body
                                 where kind = 'steering_committee' and unit_id = :unit and not proposed
                                   and established_on < :day and ended_on is null
                                """)
                        .param("unit", unit.value())
                        .param("day", day)
                        .query((rs, row) -> new BodyId(rs.getObject(1, UUID.class)))
                        .list();
        for (var id : standing) {
            committees.closeWithItsUnit(id, day, into);
        }
    }

    private List<BodyId> closed(Collection<UnitId> ended, LocalDate day) {
        return jdbc.sql(
                        """
                        select id from organisation.body
                         where kind = 'steering_committee' and unit_id = any(:units)
                           and ended_on = :last and ending_number is null
                        """)
                .param("units", ids(ended))
                .param("last", day.minusDays(1))
                .query((rs, row) -> new BodyId(rs.getObject(1, UUID.class)))
                .list();
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
