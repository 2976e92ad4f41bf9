package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.BulkCopy;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.events.Share;
import vn.binhyen.territory.events.SuccessionEdge;
import vn.binhyen.territory.events.UnitsReorganised;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes a planned reorganisation into the register, as sets, and announces it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReorganisationWriter {

    static final int EDGES_AN_EVENT = 1000;

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final ReplacedVersions versions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReorganisationWriter(
            JdbcClient jdbc,
            BulkCopy copy,
            ReplacedVersions versions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
        this.versions = versions;
        this.events = events;
        this.clock = clock;
    }

    /** Lets nobody else change the register until this transaction ends. */
    void alone() {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('territory.register'))").query(rs -> {});
    }

    /** Writes the plan; says under which fact, and how many units below followed unnamed. */
    Written write(DayPlan plan) {
        var id = fact(plan);
        var moved = versions.replace(id, plan);
        edges(id, plan);
        endTiers(id, plan);
        announce(id, plan, moved);
        return new Written(id, moved.size() + plan.followed().size());
    }

    private ReorganisationId fact(DayPlan plan) {
        var id =
                jdbc.sql(
                                """
                                insert into territory.reorganisation as r (id, day, instrument, recorded_at)
                                values (:id, :day, :instrument, :now)
                                on conflict (day, instrument) where undone_at is null
                                do update set recorded_at = excluded.recorded_at
                                returning r.id
                                """)
                        .param("id", UUID.randomUUID())
                        .param("day", plan.day())
                        .param("instrument", plan.instrument())
                        .param("now", Timestamp.from(clock.instant()))
                        .query((rs, row) -> rs.getObject(1, UUID.class))
                        .single();
        return new ReorganisationId(id);
    }

    private void edges(ReorganisationId id, DayPlan plan) {
        var number =
                jdbc.sql(
                                "select coalesce(max(number), 0) from territory.succession where reorganisation_id = :id")
                        .param("id", id.value())
                        .query((rs, row) -> rs.getInt(1))
                        .single();
        var rows = new ArrayList<@Nullable Object[]>();
        for (var edge : plan.edges()) {
            rows.add(
                    new @Nullable Object[] {
                        id,
                        ++number,
                        edge.predecessor(),
                        edge.successor(),
                        edge.relation().name(),
                        edge.share().name(),
                        edge.portion(),
                        edge.portionSource(),
                        edge.clause()
                    });
        }
        copy.into(
                "territory.succession (reorganisation_id, number, predecessor, successor, relation, share,"
                        + " portion, portion_source, clause)",
                rows);
    }

    /** A tier of which nothing is left ends with its last units. */
    private void endTiers(ReorganisationId id, DayPlan plan) {
        jdbc.sql(
                        """
                        with gone as (
                            select distinct v.tier from territory.unit_version v
                              join territory.succession s on s.predecessor = v.unit_id and s.relation = 'ABOLISHED'
                             where s.reorganisation_id = :id and upper(v.valid) = :day
                               and not exists (select from territory.unit_version o
                                                where o.tier = v.tier and (upper_inf(o.valid) or upper(o.valid) > :day))
                        ), kept as (
                            insert into territory.ended_tier (reorganisation_id, tier, valid_before)
                            select :id, t.code, t.valid from territory.tier t join gone g on g.tier = t.code
                             where upper_inf(t.valid) or upper(t.valid) > :day
                            on conflict do nothing returning tier
                        )
                        update territory.tier t set valid = daterange(lower(t.valid), :day)
                          from kept k where k.tier = t.code
                        """)
                .param("id", id.value())
                .param("day", plan.day())
                .update();
    }

    private void announce(ReorganisationId id, DayPlan plan, List<SuccessionEdge> moved) {
        var all = new ArrayList<SuccessionEdge>();
        plan.edges().forEach(it -> all.add(it.announced()));
        plan.followed()
                .forEach(
                        it -> all.add(new SuccessionEdge(it, it, Relation.REPARENTED, Share.FULL)));
        all.addAll(moved);
        for (int from = 0; from < all.size(); from += EDGES_AN_EVENT) {
            var to = Math.min(from + EDGES_AN_EVENT, all.size());
            events.publishEvent(
                    new UnitsReorganised(
                            id,
                            number(plan.instrument()),
                            plan.day(),
                            List.copyOf(all.subList(from, to))));
        }
    }

    /** Events carry numbers, never text: an instrument named in words stays in the register. */
    private static String number(String instrument) {
        return instrument.matches("\\d[\\p{L}\\d./-]{0,59}") ? instrument : "";
    }

    /**
     * What was written.
     *
     * @param followed units nobody named that went with the unit above them
     */
    record Written(ReorganisationId id, int followed) {}
}
