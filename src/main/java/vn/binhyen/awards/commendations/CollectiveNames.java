package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.shell.spi.Labels;
import vn.binhyen.territory.UnitDirectory;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** What ids are and are called on a day: units, institutions, and the rest bodies. */
@Component
class CollectiveNames {

    private final UnitDirectory units;
    private final Labels labels;
    private final JdbcClient jdbc;

    CollectiveNames(UnitDirectory units, Labels labels, JdbcClient jdbc) {
        this.units = units;
        this.labels = labels;
        this.jdbc = jdbc;
    }

    Map<UUID, Named> of(Collection<UUID> ids, LocalDate day) {
        var named = new HashMap<UUID, Named>();
        var found = units.named(ids.stream().map(UnitId::new).toList(), day);
        var above =
                units.named(
                        found.values().stream()
                                .map(UnitView::parent)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        day);
        found.forEach((id, it) -> named.put(id.value(), unit(it, above, day)));
        var others = new HashSet<>(ids);
        others.removeAll(named.keySet());
        if (!others.isEmpty()) {
            institutions(others, day, named);
            bodies(others, day, named);
            var names = labels.of(others);
            others.forEach(id ->
                    named.merge(
                            id,
                            new Named(
                                    new Collective(Collective.Kind.BODY, id),
                                    "",
                                    names.getOrDefault(id, id.toString()),
                                    "",
                                    null),
                            (known, body) -> known.called(body.name())));
        }
        return named;
    }

    private static Named unit(UnitView unit, Map<UnitId, UnitView> above, LocalDate day) {
        var parent = unit.parent() == null ? null : above.get(unit.parent());
        var validTo = unit.validTo();
        return new Named(
                new Collective(Collective.Kind.UNIT, unit.id().value()),
                unit.code(),
                unit.name(),
                parent == null ? "" : parent.name(),
                unit.holdsOn(day) || validTo == null ? null : validTo.minusDays(1));
    }

    private void institutions(Collection<UUID> ids, LocalDate day, Map<UUID, Named> named) {
        registered(Collective.Kind.INSTITUTION, "awards.institution", ids, day, named);
    }

    private void bodies(Collection<UUID> ids, LocalDate day, Map<UUID, Named> named) {
        registered(Collective.Kind.BODY, "awards.body", ids, day, named);
    }

    /** Those this module keeps a copy of; what they are called is asked for at the end. */
    private void registered(
            Collective.Kind kind,
            String table,
            Collection<UUID> ids,
            LocalDate day,
            Map<UUID, Named> named) {
        var places = new HashMap<UUID, UnitId>();
        jdbc.sql("select id, code, unit_id, ended_on from " + table + " where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(rs -> {
                    var id = rs.getObject("id", UUID.class);
                    var ended = rs.getObject("ended_on", LocalDate.class);
                    places.put(id, new UnitId(rs.getObject("unit_id", UUID.class)));
                    named.put(
                            id,
                            new Named(
                                    new Collective(kind, id),
                                    rs.getString("code"),
                                    "",
                                    "",
                                    ended == null || !ended.isBefore(day) ? null : ended));
                });
        var at = units.named(new HashSet<>(places.values()), day);
        places.forEach((id, unit) -> {
            var view = at.get(unit);
            if (view != null) {
                named.computeIfPresent(id, (key, it) -> it.at(view.name()));
            }
        });
    }

    /**
     * A collective by name.
     *
     * @param endedOn the last day it existed; null while it does
     */
    record Named(
            Collective collective,
            String code,
            String name,
            String place,
            @Nullable LocalDate endedOn) {

        Named called(String other) {
            return new Named(collective, code, other, place, endedOn);
        }

        Named at(String where) {
            return new Named(collective, code, name, where, endedOn);
        }
    }
}
