package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;

import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.events.Share;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which units went on in which up to a day: a whole unit in its successor, a divided one in that
 * which kept the rest of it. What was divided without a rest goes on nowhere.
 */
final class Heirs {

    static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final Map<UUID, List<Step>> out = new HashMap<>();
    private final Map<UUID, List<UUID>> into = new HashMap<>();

    private Heirs() {}

    static Heirs of(List<Step> steps, LocalDate upTo) {
        var heirs = new Heirs();
        for (var step : steps) {
            var from = step.predecessor().value();
            var to = step.successor().value();
            if (from.equals(to) || step.day().isAfter(upTo)) {
                continue;
            }
            heirs.out.computeIfAbsent(from, it -> new ArrayList<>()).add(step);
            if (carriesOn(step)) {
                heirs.into.computeIfAbsent(to, it -> new ArrayList<>()).add(from);
            }
        }
        return heirs;
    }

    private static boolean carriesOn(Step step) {
        return step.share() == Share.FULL || step.share() == Share.REMAINDER;
    }

    /** All units of which something went into another. */
    Set<UUID> gone() {
        return out.keySet();
    }

    /** The first step out of the unit; null where it went nowhere. */
    @Nullable Step end(UUID unit) {
        var steps = out.get(unit);
        return steps == null ? null : steps.getFirst();
    }

    /** The unit that goes on with it; null where none does. */
    @Nullable UUID of(UUID unit) {
        var at = unit;
        var seen = new HashSet<UUID>();
        while (out.containsKey(at) && seen.add(at)) {
            var next = out.get(at).stream().filter(Heirs::carriesOn).findFirst();
            if (next.isEmpty()) {
                return null;
            }
            at = next.get().successor().value();
        }
        return at.equals(unit) ? null : at;
    }

    /** All units that have something of it now. */
    Set<UUID> successors(UUID unit) {
        var found = new LinkedHashSet<UUID>();
        var open = new ArrayDeque<>(List.of(unit));
        var seen = new HashSet<UUID>();
        while (!open.isEmpty()) {
            var at = open.remove();
            if (seen.add(at)) {
                var steps = out.get(at);
                if (steps == null) {
                    found.add(at);
                } else {
                    steps.forEach(it -> open.add(it.successor().value()));
                }
            }
        }
        return found;
    }

    /** Adds to places those that went on in them, for the same object. */
    void addPredecessors(Map<UUID, UUID> places) {
        var open = new ArrayDeque<>(places.keySet());
        while (!open.isEmpty()) {
            var unit = open.remove();
            var object = places.get(unit);
            for (var before : into.getOrDefault(unit, List.of())) {
                if (object != null && places.putIfAbsent(before, object) == null) {
                    open.add(before);
                }
            }
        }
    }

    /** The steps by which units went on in it, whole ones or with what was left of them. */
    List<Step> carriedInto(UUID unit) {
        return into.getOrDefault(unit, List.of()).stream()
                .flatMap(it -> out.getOrDefault(it, List.of()).stream())
                .filter(it -> carriesOn(it) && it.successor().value().equals(unit))
                .toList();
    }

    /** The steps by which whole units went into it. */
    List<Step> whole(UUID unit) {
        return into.getOrDefault(unit, List.of()).stream()
                .flatMap(it -> out.getOrDefault(it, List.of()).stream())
                .filter(it -> it.share() == Share.FULL && it.successor().value().equals(unit))
                .toList();
    }
}
