package vn.binhyen.territory.reorganisations;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.events.ReorganisationUndone;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.spi.ReorganisationEffect;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Takes a reorganisation back: the register reads word for word as before it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReorganisationUndoing {

    private final JdbcClient jdbc;
    private final ObjectProvider<ReorganisationEffect> effects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReorganisationUndoing(
            JdbcClient jdbc,
            ObjectProvider<ReorganisationEffect> effects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.effects = effects;
        this.events = events;
        this.clock = clock;
    }

    void undo(ReorganisationId id) {
        var day =
                jdbc.sql(
                                "select day from territory.reorganisation where id = :id and undone_at is null for update")
                        .param("id", id.value())
                        .query((rs, row) -> rs.getObject(1, LocalDate.class))
                        .optional()
                        .orElseThrow(NotFound::new);
        refuseIfBuiltUpon(id);
        var edges = edges(id);
        refuseIfInUse(id, day, edges);
        restore(id, day);
        forget(id);
        for (int from = 0; from < edges.size(); from += ReorganisationWriter.EDGES_AN_EVENT) {
            var to = Math.min(from + ReorganisationWriter.EDGES_AN_EVENT, edges.size());
            events.publishEvent(
                    new ReorganisationUndone(id, day, List.copyOf(edges.subList(from, to))));
        }
    }

    private List<SuccessionEdge> edges(ReorganisationId id) {
        return jdbc.sql(
                        """
                        select predecessor, successor, relation, share, number from territory.succession
                         where reorganisation_id = :id
                        union all
                        select unit_id, unit_id, 'REPARENTED', 'FULL', null from territory.reorganised_unit
                         where reorganisation_id = :id and change = 'FOLLOWED'
                         order by number nulls last
                        """)
                .param("id", id.value())
                .query((rs, row) -> {
                    var successor = rs.getObject("successor", UUID.class);
                    return new SuccessionEdge(
                            new UnitId(rs.getObject("predecessor", UUID.class)),
                            successor == null ? null : new UnitId(successor),
                            Relation.valueOf(rs.getString("relation")),
                            Share.valueOf(rs.getString("share")));
                })
                .list();
    }

    private void refuseIfBuiltUpon(ReorganisationId id) {
        var later =
                jdbc.sql(
                                """
                                select o.instrument from territory.reorganisation r
                                  join territory.reorganisation o
                                    on o.id <> r.id and o.undone_at is null
                                   and (o.day > r.day or (o.day = r.day and o.recorded_at > r.recorded_at))
                                 where r.id = :id
                                   and exists (select from (
                                                   select unit_id from territory.reorganised_unit
                                                    where reorganisation_id = r.id
                                                   union
                                                   select successor from territory.succession
                                                    where reorganisation_id = r.id) mine
                                                 join territory.reorganised_unit theirs
                                                   on theirs.unit_id = mine.unit_id and theirs.reorganisation_id = o.id)
                                 order by o.day desc limit 1
                                """)
                        .param("id", id.value())
                        .query((rs, row) -> rs.getString(1))
                        .optional();
        if (later.isPresent()) {
            throw new Refusal("territory.refusal.later-reorganisation", later.get());
        }
        var changed =
                jdbc.sql(
                                """
                                select v.name from territory.reorganisation r
                                  join territory.reorganised_unit t on t.reorganisation_id = r.id
                                  join territory.unit_version v
                                    on v.unit_id = t.unit_id and lower(v.valid) > r.day
                                   or t.change = 'CREATED' and v.parent_id = t.unit_id
                                      and not exists (select from territory.reorganised_unit o
                                                       where o.reorganisation_id = r.id and o.unit_id = v.unit_id)
                                 where r.id = :id
                                   and not exists (select from territory.replaced_version p
                                                    where p.reorganisation_id = r.id and p.unit_id = v.unit_id
                                                      and lower(p.valid) = lower(v.valid))
                                 limit 1
                                """)
                        .param("id", id.value())
                        .query((rs, row) -> rs.getString(1))
                        .optional();
        if (changed.isPresent()) {
            throw new Refusal("territory.refusal.changed-since", changed.get());
        }
    }

    private void refuseIfInUse(ReorganisationId id, LocalDate day, List<SuccessionEdge> edges) {
        var ended = new HashSet<UnitId>();
        var successors = new HashSet<UnitId>();
        for (var edge : edges) {
            if (!edge.relation().keepsIdentity()) {
                ended.add(edge.predecessor());
                if (edge.successor() != null) {
                    successors.add(edge.successor());
                }
            }
        }
        var applied =
                new ReorganisationEffect.Applied(day, Set.copyOf(ended), Set.copyOf(successors));
        Refusal.ifAny(
                effects.orderedStream()
                        .flatMap(it -> it.againstUndoing(applied).stream())
                        .map(it -> new Refusal(it.key(), it.arguments().toArray()))
                        .toList());
    }

    private void restore(ReorganisationId id, LocalDate day) {
        jdbc.sql(
                        """
                        delete from territory.unit_version v using territory.reorganised_unit t
                         where t.reorganisation_id = :id and v.unit_id = t.unit_id
                           and (upper_inf(v.valid) or upper(v.valid) >= :day)
                        """)
                .param("id", id.value())
                .param("day", day)
                .update();
        jdbc.sql(
                        """
                        insert into territory.unit_version (unit_id, code, name, short_name, name_en, search_key, tier,
                                                            type, parent_id, valid, instrument)
                        select unit_id, code, name, short_name, name_en, search_key, tier, type, parent_id, valid, instrument
                          from territory.replaced_version where reorganisation_id = :id
                        """)
                .param("id", id.value())
                .update();
        jdbc.sql(
                        """
                        update territory.tier t set valid = e.valid_before from territory.ended_tier e
                         where e.reorganisation_id = :id and e.tier = t.code
                        """)
                .param("id", id.value())
                .update();
    }

    private void forget(ReorganisationId id) {
        jdbc.sql("create temporary table if not exists vanished (unit_id uuid) on commit drop")
                .update();
        jdbc.sql("delete from vanished").update();
        jdbc.sql(
                        """
                        insert into vanished select unit_id from territory.reorganised_unit
                         where reorganisation_id = :id and change = 'CREATED'
                        """)
                .param("id", id.value())
                .update();
        for (var table :
                List.of("succession", "reorganised_unit", "replaced_version", "ended_tier")) {
            jdbc.sql("delete from territory." + table + " where reorganisation_id = :id")
                    .param("id", id.value())
                    .update();
        }
        jdbc.sql(
                        "delete from territory.unit_households where unit_id in (select unit_id from vanished)")
                .update();
        jdbc.sql("delete from territory.unit where id in (select unit_id from vanished)").update();
        jdbc.sql("update territory.reorganisation set undone_at = :now where id = :id")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", id.value())
                .update();
    }
}
