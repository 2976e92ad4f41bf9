package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What codes of units and institutions meant on which day. A history may be older than the register
 * of units: a code that nobody bore then stands for the one unit that ever bore it without having
 * come out of a reorganisation.
 */
public final class CodeMeanings {

    private final UnitCodes.Meanings units;
    private final Map<String, UUID> institutions;
    private final Set<UnitId> successors;

    CodeMeanings(UnitCodes.Meanings units, Map<String, UUID> institutions, Set<UnitId> successors) {
        this.units = units;
        this.institutions = institutions;
        this.successors = successors;
    }

    static String key(TitleKind kind, String code) {
        return kind.number() + ":" + code;
    }

    /** The object of that code on the day, else on the last day of the year; null for none. */
    public @Nullable Found find(TitleKind kind, String code, LocalDate on, int year) {
        if (!kind.unit()) {
            var id = institutions.get(key(kind, code));
            return id == null ? null : new Found(id, false);
        }
        var tier = TitleObjects.tier(kind);
        var found = first(units.on(code, on), tier);
        if (found == null) {
            found = first(units.on(code, LocalDate.of(year, Month.DECEMBER, 31)), tier);
        }
        if (found != null) {
            return new Found(found.id().value(), false);
        }
        return beforeTheRegister(code, tier, on);
    }

    private @Nullable Found beforeTheRegister(String code, @Nullable String tier, LocalDate on) {
        var first =
                units.versions().getOrDefault(code, List.of()).stream()
                        .filter(it -> it.tier().equals(tier) && !successors.contains(it.id()))
                        .toList();
        var one = first.stream().map(UnitView::id).distinct().limit(2).toList();
        return one.size() == 1 && first.stream().allMatch(it -> beginsAfter(it, on))
                ? new Found(one.getFirst().value(), true)
                : null;
    }

    /** The unit of that code on the day, the highest tier first; null for none. */
    @Nullable UUID unit(String code, LocalDate on) {
        var found = units.on(code, on);
        return found.isEmpty() ? null : found.getFirst().id().value();
    }

    /**
     * An object.
     *
     * @param later whether the register knows it only from a later day on
     */
    public record Found(UUID id, boolean later) {}

    private static boolean beginsAfter(UnitView version, LocalDate day) {
        var from = version.validFrom();
        return from != null && from.isAfter(day);
    }

    private static @Nullable UnitView first(List<UnitView> views, @Nullable String tier) {
        return views.stream().filter(it -> it.tier().equals(tier)).findFirst().orElse(null);
    }
}
