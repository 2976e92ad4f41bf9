package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.time.Month;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What can be recognised on a day: units of a tier, or institutions as this module heard of them.
 */
@Component
public class TitleObjects {

    private static final Map<TitleKind, String> TIERS =
            Map.of(TitleKind.RESIDENTIAL_AREA, "village", TitleKind.COMMUNE, "commune");

    private final UnitCodes codes;
    private final UnitDirectory units;
    private final Labels labels;
    private final JdbcClient jdbc;

    TitleObjects(UnitCodes codes, UnitDirectory units, Labels labels, JdbcClient jdbc) {
        this.codes = codes;
        this.units = units;
        this.labels = labels;
        this.jdbc = jdbc;
    }

    /** The tier of a kind that is a unit; null for institutions. */
    public static @Nullable String tier(TitleKind kind) {
        return TIERS.get(kind);
    }

    /** All that exist on that day, in the order of their codes. */
    public Set<UUID> on(TitleKind kind, LocalDate day) {
        var found = new LinkedHashSet<UUID>();
        var tier = tier(kind);
        if (tier != null) {
            codes.ofTiers(Set.of(tier), day).forEach(it -> found.add(it.value()));
        } else {
            found.addAll(
                    institutions(
                            "kind = :kind and (ended_on is null or ended_on >= :day)",
                            kind,
                            day,
                            null));
        }
        return found;
    }

    /** Those that exist on that day in the unit or below; all where no unit is named. */
    public Set<UUID> within(TitleKind kind, @Nullable UnitId unit, LocalDate day) {
        if (unit == null || isProvince(unit)) {
            return on(kind, day);
        }
        var tier = tier(kind);
        var found = new LinkedHashSet<UUID>();
        if (tier != null) {
            units.below(unit, Set.of(tier), day).forEach(it -> found.add(it.unit().id().value()));
        } else {
            var below = new LinkedHashSet<>(codes.below(unit, day));
            below.add(unit);
            found.addAll(
                    institutions(
                            """
                            kind = :kind and (ended_on is null or ended_on >= :day)
                             and (unit_id = any(:units) or reports_to = any(:units))
                            """,
                            kind,
                            day,
                            below));
        }
        return found;
    }

    /** The day on which the objects of a year are counted: its last, or the day asked about. */
    public LocalDate endOf(int year, LocalDate asOf) {
        var last = LocalDate.of(year, Month.DECEMBER, 31);
        return last.isAfter(asOf) ? asOf : last;
    }

    boolean isProvince(UnitId unit) {
        return units.province().filter(unit::equals).isPresent();
    }

    /** Everything of any kind that exists on that day in the unit or below. */
    UUID[] anyWithin(UnitId unit, LocalDate day) {
        var found = new LinkedHashSet<UUID>();
        for (var kind : TitleKind.values()) {
            found.addAll(within(kind, unit, day));
        }
        return found.toArray(UUID[]::new);
    }

    private List<UUID> institutions(
            String condition, TitleKind kind, LocalDate day, @Nullable Collection<UnitId> below) {
        return jdbc.sql("select id from awards.institution where " + condition + " order by code")
                .param("kind", kind.number())
                .param("day", day)
                .param(
                        "units",
                        below == null
                                ? new UUID[0]
                                : below.stream().map(UnitId::value).toArray(UUID[]::new))
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }

    /** Where the object lies: the unit itself, or the one an institution lies in. */
    public @Nullable UnitId place(TitleKind kind, UUID object) {
        if (kind.unit()) {
            return new UnitId(object);
        }
        return jdbc.sql("select unit_id from awards.institution where id = :id")
                .param("id", object)
                .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    /** The objects as a page names them on that day: code, name, and where they lie. */
    public Map<UUID, Named> named(TitleKind kind, Collection<UUID> objects, LocalDate day) {
        return kind.unit() ? namedUnits(objects, day) : namedInstitutions(objects, day);
    }

    private Map<UUID, Named> namedUnits(Collection<UUID> objects, LocalDate day) {
        var views = units.named(objects.stream().map(UnitId::new).toList(), day);
        var above =
                units.named(
                        views.values().stream()
                                .flatMap(it -> java.util.stream.Stream.ofNullable(it.parent()))
                                .distinct()
                                .toList(),
                        day);
        var named = new HashMap<UUID, Named>();
        views.forEach((id, it) -> {
            var parent = it.parent() == null ? null : above.get(it.parent());
            named.put(
                    id.value(),
                    new Named(it.code(), it.name(), parent == null ? "" : parent.name()));
        });
        return named;
    }

    private Map<UUID, Named> namedInstitutions(Collection<UUID> objects, LocalDate day) {
        var names = labels.of(objects);
        var places = new HashMap<UUID, UnitId>();
        var known = new HashMap<UUID, String>();
        jdbc.sql("select id, code, unit_id from awards.institution where id = any(:ids)")
                .param("ids", objects.toArray(UUID[]::new))
                .query(rs -> {
                    var id = rs.getObject("id", UUID.class);
                    known.put(id, rs.getString("code"));
                    places.put(id, new UnitId(rs.getObject("unit_id", UUID.class)));
                });
        var views = units.named(new LinkedHashSet<>(places.values()), day);
        var named = new HashMap<UUID, Named>();
        known.forEach((id, code) -> {
            var at = views.get(places.get(id));
            named.put(
                    id, new Named(code, names.getOrDefault(id, code), at == null ? "" : at.name()));
        });
        return named;
    }

    /** An object as a page names it. */
    public record Named(String code, String name, String place) {}
}
