package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How many models work on a day: by name, sites and groups, as guidance 22/HD-BCA-V05 counts. */
@Component
public class ModelSummary {

    private final JdbcClient jdbc;
    private final ModelScope scope;
    private final SiteSuccession succession;
    private final UnitCodes units;

    ModelSummary(JdbcClient jdbc, ModelScope scope, SiteSuccession succession, UnitCodes units) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.succession = succession;
        this.units = units;
    }

    /** Of the unit and all below it; of the province where none is named. */
    public Totals of(@Nullable UnitId unit, LocalDate day) {
        var totals = new Totals();
        hosted(scope.within(unit, day), day).forEach(totals::add);
        return totals;
    }

    /** Models by the unit directly below in which they are hosted; null for the unit itself. */
    public Map<@Nullable UnitId, Totals> byUnit(UnitId unit, LocalDate day) {
        var below = units.byChild(unit, day);
        var found = hosted(scope.within(unit, day), day);
        var at = succession.foundAt(found.stream().map(Counted::host).toList(), day);
        var totals = new HashMap<@Nullable UnitId, Totals>();
        for (var it : found) {
            var child = below.get(at.getOrDefault(it.host(), it.host()));
            totals.computeIfAbsent(child, none -> new Totals()).add(it);
        }
        return totals;
    }

    /** Models by who owns them, the one with most first. */
    public Map<Owner, Totals> byOwner(@Nullable UnitId unit, LocalDate day) {
        var totals = new LinkedHashMap<Owner, Totals>();
        hosted(scope.within(unit, day), day)
                .forEach(it -> totals.computeIfAbsent(it.owner(), none -> new Totals()).add(it));
        var sorted = new LinkedHashMap<Owner, Totals>();
        totals.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue().total(), a.getValue().total()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    private List<Counted> hosted(UUID @Nullable [] within, LocalDate day) {
        return jdbc.sql(
                        "select m.host, m.reporting_class, m.owner_kind, m.owner_name, m.sites, m.groups "
                                + ModelSql.ON_DAY
                                + " where m.working and (cast(:units as uuid[]) is null or m.host = any(:units))"
                                + " order by m.owner_kind, m.owner_name collate \"vi-VN-x-icu\"")
                .param("day", day)
                .param("units", within)
                .query((rs, row) ->
                        new Counted(
                                new UnitId(rs.getObject("host", UUID.class)),
                                ReportingClass.ofCode(rs.getString("reporting_class")),
                                new Owner(rs.getString("owner_kind"), rs.getString("owner_name")),
                                rs.getInt("sites"),
                                rs.getInt("groups")))
                .list();
    }

    private record Counted(
            UnitId host, ReportingClass reportingClass, Owner owner, int sites, int groups) {}

    /** Who owns models. */
    public record Owner(String kind, String name) {}

    /** Numbers of models, one for each class, and of their sites and groups. */
    public static final class Totals {

        private final Map<ReportingClass, Integer> classes = new EnumMap<>(ReportingClass.class);
        private int sites;
        private int groups;

        Totals() {
            for (var it : ReportingClass.values()) {
                classes.put(it, 0);
            }
        }

        private void add(Counted model) {
            classes.merge(model.reportingClass(), 1, Integer::sum);
            sites += model.sites();
            groups += model.groups();
        }

        public int of(ReportingClass type) {
            return classes.getOrDefault(type, 0);
        }

        public List<Integer> numbers() {
            return new ArrayList<>(classes.values());
        }

        public int total() {
            return classes.values().stream().mapToInt(Integer::intValue).sum();
        }

        public int sites() {
            return sites;
        }

        public int groups() {
            return groups;
        }
    }
}
