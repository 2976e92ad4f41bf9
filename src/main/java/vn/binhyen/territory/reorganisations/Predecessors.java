package vn.binhyen.territory.reorganisations;

import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SpellingKey;
import vn.binhyen.territory.UnitPast;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.Share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The units a reorganisation starts from, found by their codes of the day before. */
final class Predecessors {

    private final EnteredReorganisation entered;
    private final LocalDate day;
    private final Timeline timeline;
    private final Set<KnownEdges.Edge> knownEdges;
    private final List<RowMessage> messages;

    private final Map<EnteredEdge, UnitPast> found = new IdentityHashMap<>();
    private final Map<String, List<EnteredEdge>> byTier = new HashMap<>();
    private final Set<UnitId> ending = new HashSet<>();
    private final Set<UnitId> named = new HashSet<>();
    private int known;

    Predecessors(
            EnteredReorganisation entered,
            Timeline timeline,
            Set<KnownEdges.Edge> knownEdges,
            List<RowMessage> messages) {
        this.entered = entered;
        this.day = entered.day();
        this.timeline = timeline;
        this.knownEdges = knownEdges;
        this.messages = messages;
    }

    void find() {
        var byUnit = new LinkedHashMap<UnitId, List<EnteredEdge>>();
        for (var edge : entered.edges()) {
            var was = timeline.bearer(edge.tier(), edge.oldCode(), day.minusDays(1));
            if (was.isEmpty()) {
                wrong(edge, "old_code", "unknown-old-code", edge.oldCode(), day.minusDays(1));
                continue;
            }
            var unit = was.get().unit();
            if (isKnown(edge, unit.id())) {
                known++;
                continue;
            }
            if (timeline.at(unit.id(), day).isEmpty()) {
                wrong(edge, "old_code", "ended-already", unit.name(), day);
                continue;
            }
            if (timeline.changesAfter(unit.id(), day)) {
                wrong(edge, "old_code", "changes-later", unit.name(), day);
                continue;
            }
            if (!edge.oldName().isEmpty() && !SpellingKey.same(edge.oldName(), unit.name())) {
                messages.add(
                        RowMessage.odd(
                                edge.line(),
                                "old_name",
                                "territory.refusal.other-old-name",
                                unit.name()));
            }
            found.put(edge, was.get());
            byUnit.computeIfAbsent(unit.id(), it -> new ArrayList<>()).add(edge);
        }
        byUnit.forEach(this::take);
    }

    private boolean isKnown(EnteredEdge edge, UnitId unit) {
        var codeAfter = edge.relation() == Relation.ABOLISHED ? null : edge.codeAfter();
        return knownEdges.contains(
                new KnownEdges.Edge(day, unit, edge.relation(), edge.share(), codeAfter));
    }

    private void take(UnitId unit, List<EnteredEdge> edges) {
        var first = edges.getFirst();
        var name = of(first).unit().name();
        if (edges.stream().anyMatch(it -> it.relation() != Relation.SPLIT)) {
            edges.stream()
                    .skip(1)
                    .forEach(it -> wrong(it, "old_code", "two-fates", name, first.line()));
        } else {
            parts(edges, name);
        }
        named.add(unit);
        if (!first.relation().keepsIdentity()) {
            ending.add(unit);
        }
        edges.forEach(it -> byTier.computeIfAbsent(it.tier(), tier -> new ArrayList<>()).add(it));
    }

    private void parts(List<EnteredEdge> edges, String name) {
        var first = edges.getFirst();
        var remainders = edges.stream().filter(it -> it.share() == Share.REMAINDER).count();
        if (edges.size() < 2) {
            wrong(first, "relation", "one-part", name);
        } else if (remainders > 1) {
            wrong(edges.getLast(), "share", "two-remainders", name);
        } else if (edges.stream().map(EnteredEdge::codeAfter).distinct().count() < edges.size()) {
            wrong(edges.getLast(), "new_code", "part-twice", name);
        }
        var sum =
                edges.stream()
                        .map(it -> it.portion() == null ? BigDecimal.ZERO : it.portion())
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(BigDecimal.ONE) > 0) {
            wrong(edges.getLast(), "portion", "portions-too-large", name);
        }
    }

    /** The edges that start from a unit of the tier, in the order they were entered. */
    List<EnteredEdge> lines(String tier) {
        return byTier.getOrDefault(tier, List.of());
    }

    UnitPast of(EnteredEdge edge) {
        return Objects.requireNonNull(found.get(edge));
    }

    /** Units that are no more on the day. */
    Set<UnitId> ending() {
        return ending;
    }

    /** Whether the unit has an edge of its own. */
    boolean touches(UnitId unit) {
        return named.contains(unit);
    }

    /** How many edges stand in the register already. */
    int known() {
        return known;
    }

    private void wrong(EnteredEdge edge, String column, String what, Object... arguments) {
        messages.add(RowMessage.wrong(edge.line(), column, "territory.refusal." + what, arguments));
    }
}
