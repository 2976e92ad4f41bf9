package vn.binhyen.awards.titles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitCodes;
import vn.binhyen.territory.UnitLineage;
import vn.binhyen.territory.UnitView;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Reads which years were held as of a day. The lineage of units is asked of the territory each
 * time, never copied: so it is exact as of any day, and when a reorganisation is recorded late or
 * undone.
 */
@Component
class HeldYearsReader {

    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final JdbcClient jdbc;
    private final UnitLineage lineage;
    private final UnitCodes units;

    HeldYearsReader(JdbcClient jdbc, UnitLineage lineage, UnitCodes units) {
        this.jdbc = jdbc;
        this.lineage = lineage;
        this.units = units;
    }

    /** The years with a decision of that kind by that day, the latest first. */
    List<Integer> decidedYears(TitleKind kind, LocalDate asOf) {
        return jdbc.sql(
                        """
                        select y from generate_series(2000, cast(:latest as int)) y
                         where exists (select from awards.title_result r
                                        where r.kind = :kind and r.year = y and r.decided_on <= :asOf)
                         order by y desc
                        """)
                .param("kind", kind.number())
                .param("latest", asOf.getYear())
                .param("asOf", asOf)
                .query((rs, row) -> rs.getInt(1))
                .list();
    }

    /** The last decided years running, at most so many of them. */
    HeldYears read(TitleKind kind, LocalDate asOf, int most) {
        var decided = decidedYears(kind, asOf);
        if (decided.isEmpty()) {
            return new HeldYears(0, 0, Map.of());
        }
        int last = decided.getFirst();
        int running = 1;
        int wanted = Math.min(most, HeldYears.MOST);
        while (running < decided.size()
                && running < wanted
                && decided.get(running) == last - running) {
            running++;
        }
        var own = own(kind, asOf, last, running);
        if (kind.unit()) {
            inherit(own, kind, asOf, last, running);
        }
        var held = new HashMap<UUID, Long>(own.size() * 2);
        own.forEach((object, years) -> held.put(object, years.held()));
        return new HeldYears(last, running, held);
    }

    private Map<UUID, Years> own(TitleKind kind, LocalDate asOf, int last, int running) {
        var own = new HashMap<UUID, Years>(16_384);
        jdbc.sql(
                        """
                        select object, sum(case when act = 1 then 1::bigint << (:last - year) else 0 end)::bigint as held,
                               sum(1::bigint << (:last - year))::bigint as said
                          from awards.title_result
                         where kind = :kind and year between :first and :last and from_day <= :asOf and to_day > :asOf
                         group by object
                        """)
                .param("kind", kind.number())
                .param("first", last - running + 1)
                .param("last", last)
                .param("asOf", asOf)
                .query(rs -> {
                    own.put(
                            rs.getObject("object", UUID.class),
                            new Years(rs.getLong("held"), rs.getLong("said")));
                });
        return own;
    }

    private void inherit(
            Map<UUID, Years> own, TitleKind kind, LocalDate asOf, int last, int running) {
        var merged = MergedUnits.of(lineage.stepsAfter(LONG_AGO), asOf);
        if (merged.successors().isEmpty()) {
            return;
        }
        var dated = dated(kind, asOf, last, running, merged.successors());
        var inherited = new InheritedYears(merged, own, dated, began(merged.units()), last);
        var found = new HashMap<UUID, Years>();
        merged.successors().forEach(it -> found.put(it, inherited.of(it)));
        own.putAll(found);
    }

    /**
     * The single results of units into which others went: which were decided before, which after.
     */
    private Map<UUID, List<Dated>> dated(
            TitleKind kind, LocalDate asOf, int last, int running, Set<UUID> objects) {
        return jdbc
                .sql(
                        """
                        select object, year, act, from_day from awards.title_result
                         where kind = :kind and year between :first and :last and from_day <= :asOf and to_day > :asOf
                           and object = any(:objects)
                        """)
                .param("kind", kind.number())
                .param("first", last - running + 1)
                .param("last", last)
                .param("asOf", asOf)
                .param("objects", objects.toArray(UUID[]::new))
                .query((rs, row) ->
                        new Dated(
                                rs.getObject("object", UUID.class),
                                rs.getInt("year"),
                                rs.getInt("act") == TitleAct.RECOGNISED.number(),
                                rs.getObject("from_day", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Dated::object));
    }

    /** The first day of each unit; the far past for one without beginning. */
    private Map<UUID, LocalDate> began(Set<UnitId> successors) {
        var began = new HashMap<UUID, LocalDate>();
        units.of(successors)
                .forEach((unit, codes) ->
                        began.put(
                                unit.value(),
                                codes.versions().stream()
                                        .map(HeldYearsReader::from)
                                        .min(LocalDate::compareTo)
                                        .orElse(LONG_AGO)));
        return began;
    }

    private static LocalDate from(UnitView version) {
        var from = version.validFrom();
        return from == null ? LONG_AGO : from;
    }

    /**
     * Years as bits.
     *
     * @param held in which the title was held
     * @param said about which something was decided
     */
    record Years(long held, long said) {

        static final Years NONE = new Years(0, 0);
    }

    /** One result with its day. */
    record Dated(UUID object, int year, boolean recognised, LocalDate from) {}
}
