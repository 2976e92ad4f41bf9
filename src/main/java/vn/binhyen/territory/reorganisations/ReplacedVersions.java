package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;
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

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Puts the versions of a reorganisation in the place of those before it, as sets, and keeps what it
 * replaced so that it can be undone.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReplacedVersions {

    private static final String VERSION =
            "unit_id, code, name, short_name, name_en, search_key, tier, type, parent_id, valid, instrument";

    private final JdbcClient jdbc;
    private final BulkCopy copy;

    ReplacedVersions(JdbcClient jdbc, BulkCopy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    /** Writes them; returns the edges of the units below that went along unnamed. */
    List<SuccessionEdge> replace(ReorganisationId id, DayPlan plan) {
        touched(id, plan);
        keepWhatIsReplaced(id, plan);
        close(plan);
        add(plan);
        return followersBelow(id, plan);
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
                plan.versions().stream().map(ReplacedVersions::row).toList());
    }

    private static String[] column(DayPlan plan, Function<UnitPast, String> of) {
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
                        insert into moved (unit_id, code, name, short_name, name_en, search_key, tier, type, parent_id,
                                           valid, instrument)
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
        jdbc.sql(
                        "insert into territory.unit_version ("
                                + VERSION
                                + ") select "
                                + VERSION
                                + " from moved")
                .update();
        return followers.stream()
                .map(it -> new SuccessionEdge(it, it, Relation.REPARENTED, Share.FULL))
                .toList();
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
}
