package vn.binhyen.pledges.progress;

import org.jspecify.annotations.Nullable;

import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.HouseholdTotals;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.BiFunction;

/**
 * How many households the villages of a unit have on a day, and how many institutions the unit,
 * each asked once: the base of what a unit registers by itself. Lives as long as one file or page
 * is worked on.
 */
public final class UnitBases {

    private static final String AREA = "village";

    private final HouseholdTotals totals;
    private final UnitCodes codes;
    private final BiFunction<UnitId, LocalDate, @Nullable Long> institutions;
    private final Map<Key, OptionalLong> known = new HashMap<>();
    private final Map<Key, OptionalLong> knownInstitutions = new HashMap<>();

    UnitBases(
            HouseholdTotals totals,
            UnitCodes codes,
            BiFunction<UnitId, LocalDate, @Nullable Long> institutions) {
        this.totals = totals;
        this.codes = codes;
        this.institutions = institutions;
    }

    /** How many could pledge; null where nobody knows. */
    public @Nullable Long of(Subject subject, UnitView unit, LocalDate day) {
        return switch (subject) {
            case HOUSEHOLD -> households(unit, day);
            case INSTITUTION -> institutions(unit, day);
            case COLLECTIVE, PERSON -> null;
        };
    }

    private @Nullable Long households(UnitView unit, LocalDate day) {
        var key = new Key(unit.id(), day);
        var base = known.get(key);
        if (base == null) {
            base = ask(unit, day);
            known.put(key, base);
        }
        return base.isPresent() ? base.getAsLong() : null;
    }

    private @Nullable Long institutions(UnitView unit, LocalDate day) {
        var base =
                knownInstitutions.computeIfAbsent(
                        new Key(unit.id(), day),
                        it -> {
                            var number = institutions.apply(unit.id(), day);
                            return number == null ? OptionalLong.empty() : OptionalLong.of(number);
                        });
        return base.isPresent() ? base.getAsLong() : null;
    }

    private OptionalLong ask(UnitView unit, LocalDate day) {
        if (!unit.tier().equals(AREA)) {
            return totals.of(codes.below(unit.id(), day), day);
        }
        var parent = unit.parent();
        if (parent == null) {
            return totals.of(java.util.List.of(unit.id()), day);
        }
        for (var area : totals.below(parent, day)) { // the sisters will be asked next
            var figure = area.households();
            known.put(
                    new Key(area.unit(), day),
                    figure == null ? OptionalLong.empty() : OptionalLong.of(figure));
        }
        return known.getOrDefault(new Key(unit.id(), day), OptionalLong.empty());
    }

    private record Key(UnitId unit, LocalDate day) {}
}
