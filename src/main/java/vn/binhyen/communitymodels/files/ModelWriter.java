package vn.binhyen.communitymodels.files;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.communitymodels.ModelAnnouncing;
import vn.binhyen.communitymodels.ModelCatalogue;
import vn.binhyen.imports.spi.ImportOutcome;
import vn.binhyen.imports.spi.RowMessage;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Writes the lines of a file, all at once: new models with what is said of their past, and what
 * differs of known ones. What a line does not say stays; a file ends nothing it does not name.
 */
@Component
class ModelWriter {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ModelCatalogue catalogue;
    private final ModelAnnouncing announcing;

    ModelWriter(
            JdbcClient jdbc,
            JsonMapper json,
            ModelCatalogue catalogue,
            ModelAnnouncing announcing) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
        this.json = json;
        this.announcing = announcing;
    }

    /** What is wrong with the lines against the register. */
    List<RowMessage> check(Collection<ModelLine> lines, LocalDate today) {
        var named = new HashSet<String>();
        lines.forEach(it -> named.add(it.code()));
        var origins =
                lines.stream()
                        .map(ModelLine::origin)
                        .filter(it -> !it.isEmpty() && !named.contains(it))
                        .distinct()
                        .toList();
        var known = ids(origins).keySet();
        var messages = new ArrayList<RowMessage>();
        for (var line : lines) {
            var origin = line.origin();
            if (origin.equals(line.code())
                    || !origin.isEmpty() && !named.contains(origin) && !known.contains(origin)) {
                messages.add(
                        RowMessage.wrong(
                                line.line(),
                                "origin_code",
                                "communitymodels.refusal.unknown-origin",
                                origin));
            }
        }
        newSites(lines, today, messages);
        return messages;
    }

    /** Says of known models since when their new sites will count. */
    private void newSites(Collection<ModelLine> lines, LocalDate today, List<RowMessage> messages) {
        var places = places(lines.stream().map(ModelLine::code).toList(), today);
        for (var line : lines) {
            var there = places.get(line.code());
            if (there == null) {
                continue;
            }
            var added = new TreeMap<LocalDate, Long>();
            line.units().stream()
                    .filter(it -> !there.units().contains(it))
                    .forEach(it -> added.merge(line.from(it), 1L, Long::sum));
            added.forEach((from, number) ->
                    messages.add(
                            RowMessage.odd(
                                    line.line(),
                                    "unit_codes",
                                    line.sitesFrom().isEmpty()
                                            ? "communitymodels.refusal.sites-from-inauguration"
                                            : "communitymodels.refusal.sites-from",
                                    number,
                                    from)));
        }
    }

    /** In the caller's transaction. */
    ImportOutcome write(Collection<ModelLine> lines, LocalDate today) {
        var codes = lines.stream().map(ModelLine::code).toList();
        var before = ids(codes).keySet();
        var places = places(codes, today);
        var written =
                json.writeValueAsString(
                        lines.stream().map(it -> row(it, places.get(it.code()))).toList());
        var touched = new HashSet<String>();
        for (var statement : ModelStatements.ALL) {
            touched.addAll(
                    jdbc.sql(ModelStatements.STAGED + statement)
                            .param("lines", written)
                            .query((rs, row) -> rs.getString(1))
                            .list());
        }
        announcing.announce(ids(codes.stream().filter(touched::contains).toList()).values());
        int added = (int) codes.stream().filter(it -> !before.contains(it)).count();
        return ImportOutcome.of(added, touched.size() - added, lines.size() - touched.size());
    }

    private Map<String, UUID> ids(Collection<String> codes) {
        var ids = new LinkedHashMap<String, UUID>();
        jdbc.sql(
                        "select code, id from communitymodels.model where code = any(:codes) order by code")
                .param("codes", codes.toArray(String[]::new))
                .query(rs -> {
                    ids.put(rs.getString("code"), rs.getObject("id", UUID.class));
                });
        return ids;
    }

    /** Where known models are found today, so that a unit's successor is no new place. */
    private Map<String, Places> places(List<String> codes, LocalDate today) {
        var entered = new HashMap<String, Places>();
        jdbc.sql(
                        """
                        select m.code, m.host, array(
                               select s.unit_id from communitymodels.site s where s.model = m.id) as units
                          from communitymodels.model m where m.code = any(:codes)
                        """)
                .param("codes", codes.toArray(String[]::new))
                .query(rs -> {
                    var units = new HashSet<UnitId>();
                    for (var unit : (UUID[]) rs.getArray("units").getArray()) {
                        units.add(new UnitId(unit));
                    }
                    entered.put(
                            rs.getString("code"),
                            new Places(new UnitId(rs.getObject("host", UUID.class)), units));
                });
        var all = new HashSet<UnitId>();
        entered.values()
                .forEach(it -> {
                    all.add(it.host());
                    all.addAll(it.units());
                });
        var found = catalogue.foundAt(all, today);
        entered.replaceAll((code, it) -> it.foundAt(found));
        return entered;
    }

    private static Map<String, @Nullable Object> row(ModelLine line, @Nullable Places there) {
        var row = new LinkedHashMap<String, @Nullable Object>();
        var host = there != null && there.host().equals(line.host()) ? null : line.host();
        var body = line.owner().body();
        var decision = line.decision();
        row.put("code", line.code());
        row.put("name", line.name());
        row.put("search_key", VietnameseText.searchKey(line.name()));
        row.put("level", line.level());
        row.put("form", line.form());
        row.put("area_types", List.copyOf(line.areaTypes()));
        row.put("host", host == null ? null : host.toString());
        row.put("owner_kind", line.owner().kind());
        row.put("owner_body", body == null ? null : body.toString());
        row.put("owner_name", line.owner().name());
        var added =
                line.units().stream()
                        .filter(it -> there == null || !there.units().contains(it))
                        .toList();
        row.put("units", added.stream().map(Object::toString).toList());
        row.put("inaugurated_on", line.inauguratedOn().toString());
        row.put("sites_from", added.stream().map(it -> line.from(it).toString()).toList());
        row.put("retired_on", line.retiredOn() == null ? null : line.retiredOn() + "");
        row.put("decision_number", decision == null ? null : decision.number());
        row.put("decision_date", decision == null ? null : decision.date().toString());
        row.put("groups", line.groups());
        row.put("origin", line.origin());
        return row;
    }

    private record Places(UnitId host, Set<UnitId> units) {

        Places foundAt(Map<UnitId, UnitId> found) {
            var now = new HashSet<UnitId>();
            units.forEach(it -> now.add(found.getOrDefault(it, it)));
            return new Places(found.getOrDefault(host, host), now);
        }
    }
}
