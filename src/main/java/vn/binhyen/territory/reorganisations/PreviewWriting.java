package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitPast;
import vn.binhyen.territory.UnitView;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.reorganisations.ReorganisationPlanning.Planned;
import vn.binhyen.territory.reorganisations.ReorganisationPreview.Change;
import vn.binhyen.territory.reorganisations.ReorganisationPreview.Day;
import vn.binhyen.territory.reorganisations.ReorganisationPreview.Part;
import vn.binhyen.territory.reorganisations.ReorganisationPreview.Succession;
import vn.binhyen.territory.reorganisations.ReorganisationPreview.TierCount;
import vn.binhyen.territory.spi.ReorganisationEffect;
import vn.binhyen.territory.spi.ReorganisationEffect.Concerned;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Puts a plan into the words of before and after. */
@Component
class PreviewWriting {

    private final UnitDirectory directory;
    private final ObjectProvider<ReorganisationEffect> effects;
    private final JdbcClient jdbc;

    PreviewWriting(
            UnitDirectory directory,
            ObjectProvider<ReorganisationEffect> effects,
            JdbcClient jdbc) {
        this.directory = directory;
        this.effects = effects;
        this.jdbc = jdbc;
    }

    ReorganisationPreview of(Planned planned) {
        var views = new HashMap<UnitId, UnitView>();
        var days = new ArrayList<Day>();
        var difference = new HashMap<String, Long>();
        for (var plan : planned.plans()) {
            days.add(day(plan, views, difference));
        }
        return new ReorganisationPreview(days, planned.messages());
    }

    private Day day(DayPlan plan, Map<UnitId, UnitView> views, Map<String, Long> difference) {
        var ids = new HashSet<UnitId>(plan.replaced());
        plan.edges().forEach(it -> ids.add(it.predecessor()));
        plan.edges().stream()
                .map(PlannedEdge::successor)
                .filter(Objects::nonNull)
                .forEach(ids::add);
        ids.removeAll(views.keySet());
        ids.removeAll(plan.created());
        views.putAll(directory.named(ids, plan.day().minusDays(1)));
        var before = new HashMap<>(views);
        plan.versions().forEach(it -> views.put(it.unit().id(), it.unit()));
        var names = names(plan, views);
        var counts = counts(plan, before, difference);
        return new Day(
                plan.day(),
                plan.instrument(),
                counts,
                successions(plan, before, views, names),
                changes(plan, before, views, names),
                plan.edges().stream()
                        .filter(it -> it.relation() == Relation.ABOLISHED)
                        .map(it -> unit(before, it.predecessor()))
                        .toList(),
                plan.followed().size() + followersBelow(plan),
                plan.known(),
                touched(plan));
    }

    private Map<UnitId, String> names(DayPlan plan, Map<UnitId, UnitView> views) {
        var above = new HashSet<UnitId>();
        views.values().stream().map(UnitView::parent).filter(Objects::nonNull).forEach(above::add);
        var names = new HashMap<UnitId, String>();
        directory.named(above, plan.day()).forEach((id, it) -> names.put(id, it.name()));
        views.forEach((id, it) -> names.put(id, it.name()));
        return names;
    }

    private static List<Succession> successions(
            DayPlan plan,
            Map<UnitId, UnitView> before,
            Map<UnitId, UnitView> after,
            Map<UnitId, String> names) {
        var parts = new LinkedHashMap<UnitId, List<Part>>();
        for (var edge : plan.edges()) {
            if (edge.relation() == Relation.MERGED || edge.relation() == Relation.SPLIT) {
                parts.computeIfAbsent(edge.successor(), it -> new ArrayList<>())
                        .add(
                                new Part(
                                        unit(before, edge.predecessor()),
                                        edge.relation(),
                                        edge.share(),
                                        edge.portion(),
                                        edge.clause()));
            }
        }
        var successions = new ArrayList<Succession>();
        parts.forEach((id, of) -> {
            var unit = unit(after, id);
            successions.add(
                    new Succession(
                            unit, plan.created().contains(id), name(names, unit.parent()), of));
        });
        return successions;
    }

    private static List<Change> changes(
            DayPlan plan,
            Map<UnitId, UnitView> before,
            Map<UnitId, UnitView> after,
            Map<UnitId, String> names) {
        return plan.edges().stream()
                .filter(it -> it.relation().keepsIdentity())
                .map(it -> {
                    var was = unit(before, it.predecessor());
                    var now = unit(after, it.predecessor());
                    return new Change(
                            was,
                            now,
                            it.relation(),
                            name(names, was.parent()),
                            name(names, now.parent()));
                })
                .toList();
    }

    private static UnitView unit(Map<UnitId, UnitView> units, UnitId id) {
        return Objects.requireNonNull(units.get(id));
    }

    private static @Nullable String name(Map<UnitId, String> names, @Nullable UnitId unit) {
        return unit == null ? null : names.get(unit);
    }

    /** The register's own counts, and what this and the days before it in the file add and end. */
    private List<TierCount> counts(
            DayPlan plan, Map<UnitId, UnitView> before, Map<String, Long> difference) {
        var change = new LinkedHashMap<String, Long>();
        plan.versions().stream()
                .map(UnitPast::unit)
                .forEach(it ->
                        change.merge(
                                it.tier(), plan.created().contains(it.id()) ? 1L : 0L, Long::sum));
        plan.ended().keySet().forEach(it -> change.merge(unit(before, it).tier(), -1L, Long::sum));
        var stored = stored(plan.day().minusDays(1));
        var counts = new ArrayList<TierCount>();
        change.forEach((tier, more) -> {
            var was = stored.getOrDefault(tier, 0L) + difference.getOrDefault(tier, 0L);
            counts.add(new TierCount(tier, was, was + more));
            difference.merge(tier, more, Long::sum);
        });
        return counts;
    }

    private Map<String, Long> stored(LocalDate day) {
        var counts = new HashMap<String, Long>();
        jdbc.sql(
                        """
                        select tier, count(*) as number from territory.unit_version
                         where valid @> cast(:day as date) group by tier
                        """)
                .param("day", day)
                .query(rs -> {
                    counts.put(rs.getString("tier"), rs.getLong("number"));
                });
        return counts;
    }

    private long followersBelow(DayPlan plan) {
        return jdbc.sql(
                        """
                        select count(*) from territory.unit_version
                         where parent_id = any(:ended) and valid @> cast(:day as date)
                           and unit_id <> all(:touched)
                        """)
                .param("ended", uuids(plan.ended().keySet()))
                .param("touched", uuids(plan.replaced()))
                .param("day", plan.day())
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    private static UUID[] uuids(java.util.Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }

    private List<ReorganisationEffect.Touched> touched(DayPlan plan) {
        var changing = new HashSet<>(plan.replaced());
        changing.removeAll(plan.ended().keySet());
        var concerned = new Concerned(plan.day(), plan.ended().keySet(), changing);
        return effects.orderedStream()
                .flatMap(it -> it.touchedBy(concerned).stream())
                .filter(it -> it.number() > 0)
                .toList();
    }
}
