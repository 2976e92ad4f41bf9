package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

    /**
     * Of the unit and all below it; of the province where none is named. A model counts once,
     * however many of its sites lie there; its groups count where it is hosted.
     */
    public Totals of(@Nullable UnitId unit, LocalDate day) {
        var totals = new Totals();
        within(unit, day).forEach(totals::add);
        return totals;
    }

    /**
     * Models by the unit directly below in which they are hosted or applied: one with sites in two
     * of them counts once in each, and once in the sum. Null for those hosted or applied in the
     * unit itself.
     */
    public Map<@Nullable UnitId, Totals> byUnit(UnitId unit, LocalDate day) {
        var below = units.byChild(unit, day);
        var found = within(unit, day);
        var places = new HashSet<UnitId>();
        found.forEach(it -> {
            places.add(it.host());
            places.addAll(it.at());
        });
        var at = succession.foundAt(places, day);
        var totals = new HashMap<@Nullable UnitId, Totals>();
        for (var it : found) {
            var host = below.get(at.getOrDefault(it.host(), it.host()));
            var sites = new HashMap<@Nullable UnitId, Integer>();
            it.at()
                    .forEach(site ->
                            sites.merge(below.get(at.getOrDefault(site, site)), 1, Integer::sum));
            var children = new HashSet<@Nullable UnitId>(sites.keySet());
            if (it.hosted()) {
                children.add(host);
            }
            for (var child : children) {
                totals.computeIfAbsent(child, none -> new Totals())
                        .add(
                                it.reportingClass(),
                                sites.getOrDefault(child, 0),
                                it.hosted() && Objects.equals(child, host) ? it.groups() : 0);
            }
        }
        return totals;
    }

    /** Models by who owns them, the one with most first. */
    public Map<Owner, Totals> byOwner(@Nullable UnitId unit, LocalDate day) {
        var totals = new LinkedHashMap<Owner, Totals>();
        within(unit, day)
                .forEach(it -> totals.computeIfAbsent(it.owner(), none -> new Totals()).add(it));
        var sorted = new LinkedHashMap<Owner, Totals>();
        totals.entrySet().stream()
                .sorted((a, b) -> Integer.compare(b.getValue().total(), a.getValue().total()))
                .forEach(it -> sorted.put(it.getKey(), it.getValue()));
        return sorted;
    }

    /** Those hosted or applied there, with the sites that lie there. */
    private List<Counted> within(@Nullable UnitId unit, LocalDate day) {
        return jdbc.sql(
                        """
                        select * from (
                            select m.code, m.host, m.reporting_class, m.owner_kind, m.owner_name,
                                   case when cast(:units as uuid[]) is null or m.host = any(:units) then m.groups else 0 end as groups,
                                   cast(:units as uuid[]) is null or m.host = any(:units) as hosted,
                                   array(select s.unit_id from communitymodels.site s
                                          where s.model = m.id and s.from_day <= :day and (s.ended_on is null or s.ended_on >= :day)
                                            and (cast(:units as uuid[]) is null or s.unit_id = any(:units))) as at
                        """
                                + ModelSql.ON_DAY
                                + """
                                   where m.working) c
                                 where c.hosted or cardinality(c.at) > 0
                                 order by c.owner_kind, c.owner_name collate "vi-VN-x-icu", c.code
                                """)
                .param("day", day)
                .param("units", scope.within(unit, day))
                .query((rs, row) ->
                        new Counted(
                                new UnitId(rs.getObject("host", UUID.class)),
                                ReportingClass.ofCode(rs.getString("reporting_class")),
                                new Owner(rs.getString("owner_kind"), rs.getString("owner_name")),
                                Arrays.stream((UUID[]) rs.getArray("at").getArray())
                                        .map(UnitId::new)
                                        .toList(),
                                rs.getBoolean("hosted"),
                                rs.getInt("groups")))
                .list();
    }

    private record Counted(
            UnitId host,
            ReportingClass reportingClass,
            Owner owner,
            List<UnitId> at,
            boolean hosted,
            int groups) {}

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
            add(model.reportingClass(), model.at().size(), model.groups());
        }

        private void add(ReportingClass type, int itsSites, int itsGroups) {
            classes.merge(type, 1, Integer::sum);
            sites += itsSites;
            groups += itsGroups;
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
