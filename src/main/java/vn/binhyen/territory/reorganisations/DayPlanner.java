package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SpellingKey;
import vn.binhyen.territory.UnitPast;
import vn.binhyen.territory.UnitView;
import vn.binhyen.territory.events.Relation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Works out what one reorganisation makes of the register.
 *
 * <p>Old codes are those of the day before, new codes those of the day. Tiers are gone through from
 * the top, so that the unit above stands before the unit below looks for it.
 */
final class DayPlanner {

    private final EnteredReorganisation entered;
    private final LocalDate day;
    private final Timeline timeline;
    private final Naming naming;
    private final Predecessors predecessors;
    private final List<RowMessage> messages;

    private final Map<UnitId, UnitPast> after = new LinkedHashMap<>();
    private final Map<Naming.Bearer, UnitId> bearers = new HashMap<>();
    private final Set<UnitId> created = new HashSet<>();
    private final Set<UnitId> followed = new HashSet<>();
    private final Map<UnitId, UnitId> heirs = new HashMap<>();
    private final List<PlannedEdge> edges = new ArrayList<>();

    DayPlanner(
            EnteredReorganisation entered,
            Timeline timeline,
            Set<KnownEdges.Edge> known,
            Naming naming,
            List<RowMessage> messages) {
        this.entered = entered;
        this.day = entered.day();
        this.timeline = timeline;
        this.naming = naming;
        this.messages = messages;
        this.predecessors = new Predecessors(entered, timeline, known, messages);
    }

    DayPlan plan() {
        predecessors.find();
        for (var tier : tiers()) {
            keepIdentities(tier);
            succeed(tier);
        }
        heirs.keySet().retainAll(predecessors.ending());
        predecessors.ending().forEach(it -> heirs.put(it, standing(it)));
        followInFile();
        return new DayPlan(
                day,
                entered.instrument(),
                entered.edges().getFirst().line(),
                Map.copyOf(heirs),
                List.copyOf(after.values()),
                Set.copyOf(created),
                Set.copyOf(followed),
                List.copyOf(edges),
                predecessors.known());
    }

    private List<String> tiers() {
        return entered.edges().stream()
                .map(EnteredEdge::tier)
                .distinct()
                .sorted(Comparator.comparingInt(naming::rank))
                .toList();
    }

    /** Renamed, retyped, recoded and reparented units stay who they are. */
    private void keepIdentities(String tier) {
        for (var edge : predecessors.lines(tier)) {
            var was = predecessors.of(edge).unit();
            if (edge.relation() == Relation.ABOLISHED) {
                edges.add(PlannedEdge.of(edge, was.id(), null));
            } else if (edge.relation().keepsIdentity()) {
                var past = timeline.at(was.id(), day).orElseThrow();
                var above = parent(edge, past.unit().parent());
                var type = naming.type(edge, past.unit().type());
                var name = edge.newName().isEmpty() ? past.unit().name() : edge.newName();
                var same = name.equals(past.unit().name());
                var now = version(was.id(), edge, name, type, above, past.unit().validTo());
                after.put(
                        was.id(),
                        new UnitPast(now, same ? past.nameEn() : null, entered.instrument()));
                bear(edge, was.id());
                edges.add(PlannedEdge.of(edge, was.id(), was.id()));
            }
        }
    }

    /** Merged units and parts go to the unit that bears the new code, which may have to be made. */
    private void succeed(String tier) {
        for (var edge : predecessors.lines(tier)) {
            if (edge.relation() != Relation.MERGED && edge.relation() != Relation.SPLIT) {
                continue;
            }
            var was = predecessors.of(edge).unit();
            var successor = bearer(tier, edge.codeAfter());
            if (successor.isEmpty()) {
                var above = parent(edge, was.parent());
                var type = naming.type(edge, was.type());
                var made = version(UnitId.random(), edge, edge.newName(), type, above, null);
                after.put(made.id(), new UnitPast(made, null, entered.instrument()));
                created.add(made.id());
                bear(edge, made.id());
                successor = Optional.of(made);
            } else {
                agree(edge, successor.get());
            }
            inherit(edge, was.id(), successor.get().id());
            edges.add(PlannedEdge.of(edge, was.id(), successor.get().id()));
        }
    }

    private void inherit(EnteredEdge edge, UnitId was, UnitId successor) {
        switch (edge.share()) {
            case FULL, REMAINDER -> heirs.put(was, successor);
            case PARTIAL -> heirs.putIfAbsent(was, successor);
        }
    }

    /** Rows that lead to one unit must say the same of it. */
    private void agree(EnteredEdge edge, UnitView successor) {
        if (!edge.newName().isEmpty() && !SpellingKey.same(edge.newName(), successor.name())) {
            wrong(edge, "new_name", "code-goes-on", edge.codeAfter(), successor.name());
        }
        if (!edge.newType().isEmpty() && !edge.newType().equalsIgnoreCase(successor.type())) {
            wrong(edge, "new_type", "type-differs", successor.name(), successor.type());
        }
        var above = edge.newParentCode().isEmpty() ? null : above(edge);
        if (above != null && !above.equals(standingOrNull(successor.parent()))) {
            wrong(edge, "new_parent_code", "parent-differs", successor.name());
        }
    }

    private void bear(EnteredEdge edge, UnitId unit) {
        var holder = bearer(edge.tier(), edge.codeAfter());
        if (holder.isPresent() && !holder.get().id().equals(unit)) {
            wrong(edge, "new_code", "code-taken", edge.codeAfter(), holder.get().name());
        }
        bearers.put(new Naming.Bearer(edge.tier(), edge.codeAfter()), unit);
    }

    /** Who bears the code on the day, once all that is planned so far has happened. */
    private Optional<UnitView> bearer(String tier, String code) {
        var planned = bearers.get(new Naming.Bearer(tier, code));
        if (planned != null) {
            return Optional.ofNullable(after.get(planned)).map(UnitPast::unit);
        }
        return timeline.bearer(tier, code, day)
                .map(UnitPast::unit)
                .filter(it -> !predecessors.touches(it.id()));
    }

    private @Nullable UnitId parent(EnteredEdge edge, @Nullable UnitId was) {
        if (!edge.newParentCode().isEmpty()) {
            return above(edge);
        }
        return standingOrNull(was);
    }

    private @Nullable UnitId above(EnteredEdge edge) {
        for (var tier : naming.above(edge.tier())) {
            var found = bearer(tier, edge.newParentCode());
            if (found.isPresent()) {
                return found.get().id();
            }
        }
        wrong(edge, "new_parent_code", "unknown-parent", edge.newParentCode());
        return null;
    }

    private @Nullable UnitId standingOrNull(@Nullable UnitId unit) {
        return unit == null ? null : standing(unit);
    }

    /** The unit itself, or where it ends who takes over what is below it. */
    private UnitId standing(UnitId unit) {
        if (!predecessors.ending().contains(unit)) {
            return unit;
        }
        var heir = heirs.get(unit);
        if (heir != null) {
            return heir;
        }
        var above = timeline.at(unit, day.minusDays(1)).map(it -> it.unit().parent()).orElse(null);
        return above == null ? unit : standing(above);
    }

    /** Units the file names on other days, unnamed on this one, whose unit above ends. */
    private void followInFile() {
        for (var id : timeline.units()) {
            timeline.at(id, day)
                    .filter(it -> !predecessors.touches(id))
                    .ifPresent(it -> follow(it, it.unit().parent()));
        }
    }

    private void follow(UnitPast past, @Nullable UnitId above) {
        var heir = above == null ? null : heirs.get(above);
        if (heir == null) {
            return;
        }
        var it = past.unit();
        var moved =
                new UnitView(
                        it.id(),
                        it.code(),
                        it.name(),
                        it.shortName(),
                        it.type(),
                        it.tier(),
                        heir,
                        day,
                        it.validTo());
        after.put(it.id(), new UnitPast(moved, past.nameEn(), entered.instrument()));
        followed.add(it.id());
    }

    private UnitView version(
            UnitId unit,
            EnteredEdge edge,
            String name,
            String type,
            @Nullable UnitId above,
            @Nullable LocalDate until) {
        return new UnitView(
                unit,
                edge.codeAfter(),
                name,
                Naming.shortened(name, type),
                type,
                edge.tier(),
                above,
                day,
                until);
    }

    private void wrong(EnteredEdge edge, String column, String what, Object... arguments) {
        messages.add(RowMessage.wrong(edge.line(), column, "territory.refusal." + what, arguments));
    }
}
