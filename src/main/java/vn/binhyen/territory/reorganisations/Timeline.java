package vn.binhyen.territory.reorganisations;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitPast;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The versions of the units a file names, as they would stand while its days are gone through. */
final class Timeline {

    private final Map<UnitId, List<UnitPast>> versions = new HashMap<>();
    private final Map<Key, Set<UnitId>> bearers = new HashMap<>();

    Timeline(Collection<UnitPast> stored) {
        stored.forEach(this::add);
    }

    private void add(UnitPast version) {
        var unit = version.unit();
        versions.computeIfAbsent(unit.id(), it -> new ArrayList<>()).add(version);
        bearers.computeIfAbsent(new Key(unit.tier(), unit.code()), it -> new HashSet<>())
                .add(unit.id());
    }

    Set<UnitId> units() {
        return Set.copyOf(versions.keySet());
    }

    Optional<UnitPast> at(UnitId unit, LocalDate day) {
        return versions.getOrDefault(unit, List.of()).stream()
                .filter(it -> it.unit().holdsOn(day))
                .findFirst();
    }

    /** The unit of that code in that tier on that day. */
    Optional<UnitPast> bearer(String tier, String code, LocalDate day) {
        return bearers.getOrDefault(new Key(tier, code), Set.of()).stream()
                .flatMap(it -> at(it, day).stream())
                .filter(it -> it.unit().code().equals(code))
                .findFirst();
    }

    /** Whether the register knows already what the unit is to be after that day. */
    boolean changesAfter(UnitId unit, LocalDate day) {
        return versions.getOrDefault(unit, List.of()).stream()
                .map(it -> it.unit().validFrom())
                .anyMatch(it -> it != null && it.isAfter(day));
    }

    /** Goes on to the state the plan leads to. */
    void follow(DayPlan plan) {
        plan.replaced().forEach(unit -> end(unit, plan.day()));
        plan.versions().forEach(this::add);
    }

    private void end(UnitId unit, LocalDate day) {
        var before = versions.getOrDefault(unit, List.of());
        var kept = new ArrayList<UnitPast>();
        for (var version : before) {
            var from = version.unit().validFrom();
            if (from == null || from.isBefore(day)) {
                var until = version.unit().validTo();
                kept.add(until == null || until.isAfter(day) ? until(version, day) : version);
            }
        }
        versions.put(unit, kept);
    }

    private static UnitPast until(UnitPast version, LocalDate day) {
        var it = version.unit();
        return new UnitPast(
                new UnitView(
                        it.id(),
                        it.code(),
                        it.name(),
                        it.shortName(),
                        it.type(),
                        it.tier(),
                        it.parent(),
                        it.validFrom(),
                        day),
                version.nameEn(),
                version.instrument());
    }

    private record Key(String tier, String code) {}
}
