package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.platform.BulkCopy;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;
import vn.binhyen.territory.UnitPast;
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

    private static final String VERSION =
            "unit_id, code, name, short_name, name_en, search_key, tier, type, parent_id, valid, instrument";

    private final JdbcClient jdbc;
    private final BulkCopy copy;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReorganisationWriter(
            JdbcClient jdbc, BulkCopy copy, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.copy = copy;
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
        touched(id, plan);
        keepWhatIsReplaced(id, plan);
        close(plan);
        add(plan);
        var moved = followersBelow(id, plan);
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

    private void touched(ReorganisationId id, DayPlan plan) {
        copy.into(
                "territory.unit (id)",
                plan.created().stream().map(it -> new Object[] {it}).toList());
        jdbc.sql(
                        """
                        create temporary table if not exists touched_unit (unit_id uuid primary key, change text, heir uuid)
                            on commit drop
                        """)
                .update();
        jdbc.sql("delete from touched_unit").update();
        var rows = new ArrayList<@Nullable Object[]>();
        plan.ended().forEach((unit, heir) -> rows.add(new Object[] {unit, "ENDED", heir}));
        for (var version : plan.versions()) {
            var unit = version.unit().id();
            rows.add(new @Nullable Object[] {unit, change(plan, unit), null});
        }
        copy.into("touched_unit (unit_id, change, heir)", rows);
        note(id);
    }

    private static String change(DayPlan plan, UnitId unit) {
        return plan.created().contains(unit)
                ? "CREATED"
                : plan.followed().contains(unit) ? "FOLLOWED" : "CHANGED";
    }

    /** Word for word, unless the same fact has kept an earlier state already. */
    private void keepWhatIsReplaced(ReorganisationId id, DayPlan plan) {
        jdbc.sql(
                        "insert into territory.replaced_version (reorganisation_id, "
                                + VERSION
                                + ") select :id, v."
                                + VERSION.replace(", ", ", v.")
                                + """
                                  from territory.unit_version v join touched_unit t on t.unit_id = v.unit_id
                                 where (upper_inf(v.valid) or upper(v.valid) >= :day)
                                   and t.change <> 'CREATED'
                                   and not exists (select from territory.replaced_version o
                                                    where o.reorganisation_id = :id and o.unit_id = v.unit_id)
                                """)
                .param("id", id.value())
                .param("day", plan.day())
                .update();
    }

    private void note(ReorganisationId id) {
        jdbc.sql(
                        """
                        insert into territory.reorganised_unit (reorganisation_id, unit_id, change)
                        select :id, unit_id, change from touched_unit on conflict do nothing
                        """)
                .param("id", id.value())
                .update();
    }

    private void close(DayPlan plan) {
        jdbc.sql(
                        """
                        delete from territory.unit_version v using touched_unit t
                         where v.unit_id = t.unit_id and lower(v.valid) >= :day
                        """)
                .param("day", plan.day())
                .update();
        jdbc.sql(
                        """
                        update territory.unit_version v set valid = daterange(lower(v.valid), :day)
                          from touched_unit t
                         where v.unit_id = t.unit_id and (upper_inf(v.valid) or upper(v.valid) > :day)
                        """)
                .param("day", plan.day())
                .update();
    }

    private void add(DayPlan plan) {
        jdbc.sql(
                        """
                        insert into territory.unit_type (tier, name)
                        select * from unnest(cast(:tiers as text[]), cast(:types as text[])) on conflict do nothing
                        """)
                .param("tiers", column(plan, it -> it.unit().tier()))
                .param("types", column(plan, it -> it.unit().type()))
                .update();
        copy.into(
                "territory.unit_version (" + VERSION + ")",
                plan.versions().stream().map(ReorganisationWriter::row).toList());
    }

    private static String[] column(DayPlan plan, java.util.function.Function<UnitPast, String> of) {
        return plan.versions().stream().map(of).toArray(String[]::new);
    }

    /** Units below an ended one that nobody named go with who takes over; returns their edges. */
    private List<SuccessionEdge> followersBelow(ReorganisationId id, DayPlan plan) {
        jdbc.sql(
                        "create temporary table if not exists heir (unit_id uuid, heir uuid) on commit drop")
                .update();
        jdbc.sql("delete from heir").update();
        jdbc.sql("insert into heir select unit_id, heir from touched_unit where heir is not null")
                .update();
        jdbc.sql("delete from touched_unit").update();
        var followers =
                jdbc.sql(
                                """
                                insert into touched_unit (unit_id, change)
                                select distinct v.unit_id, 'FOLLOWED'
                                  from territory.unit_version v join heir h on h.unit_id = v.parent_id
                                 where upper_inf(v.valid) or upper(v.valid) > :day
                                returning unit_id
                                """)
                        .param("day", plan.day())
                        .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                        .list();
        if (followers.isEmpty()) {
            return List.of();
        }
        note(id);
        keepWhatIsReplaced(id, plan);
        jdbc.sql(
                        "create temporary table if not exists moved (like territory.unit_version) on commit drop")
                .update();
        jdbc.sql("delete from moved").update();
        jdbc.sql(
                        """
                        insert into moved
                        select v.unit_id, v.code, v.name, v.short_name, v.name_en, v.search_key, v.tier, v.type,
                               h.heir, daterange(greatest(lower(v.valid), :day), upper(v.valid)),
                               case when lower(v.valid) > :day then v.instrument else :instrument end
                          from territory.unit_version v join heir h on h.unit_id = v.parent_id
                         where upper_inf(v.valid) or upper(v.valid) > :day
                        """)
                .param("day", plan.day())
                .param("instrument", plan.instrument())
                .update();
        jdbc.sql(
                        """
                        delete from territory.unit_version v using heir h
                         where v.parent_id = h.unit_id and lower(v.valid) >= :day
                        """)
                .param("day", plan.day())
                .update();
        jdbc.sql(
                        """
                        update territory.unit_version v set valid = daterange(lower(v.valid), :day)
                          from heir h
                         where v.parent_id = h.unit_id and (upper_inf(v.valid) or upper(v.valid) > :day)
                        """)
                .param("day", plan.day())
                .update();
        jdbc.sql("insert into territory.unit_version select * from moved").update();
        return followers.stream()
                .map(it -> new SuccessionEdge(it, it, Relation.REPARENTED, Share.FULL))
                .toList();
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

    private static @Nullable Object[] row(UnitPast version) {
        var unit = version.unit();
        return new @Nullable Object[] {
            unit.id(),
            unit.code(),
            unit.name(),
            unit.shortName(),
            version.nameEn(),
            VietnameseText.searchKey(unit.name()),
            unit.tier(),
            unit.type(),
            unit.parent(),
            "[" + unit.validFrom() + "," + (unit.validTo() == null ? "" : unit.validTo()) + ")",
            version.instrument()
        };
    }

    /**
     * What was written.
     *
     * @param followed units nobody named that went with the unit above them
     */
    record Written(ReorganisationId id, int followed) {}
}
