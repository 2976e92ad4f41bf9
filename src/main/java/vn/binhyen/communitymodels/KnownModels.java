package vn.binhyen.communitymodels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What the register fills in on reports by itself: the models a unit or its residential areas host,
 * and the sites that lie in them, so that the sums over units count nothing twice.
 *
 * <p>Praised examples (7.5) are people and collectives, which the register does not know.
 */
@Component
class KnownModels implements IndicatorSource {

    private static final String REGISTER = "communitymodels.source.register";
    private static final String AREA = "village";

    /** Codes of the province's dictionary, and the column that answers for each. */
    private static final Map<String, String> FIGURES =
            Map.of(
                    "7.1", "inaugurated",
                    "7.2", "working",
                    "7.3", "sites",
                    "7.4", "replicated");

    private final UnitDirectory units;
    private final SiteSuccession succession;
    private final JdbcClient jdbc;

    KnownModels(UnitDirectory units, SiteSuccession succession, JdbcClient jdbc) {
        this.units = units;
        this.succession = succession;
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> known(Obliged obliged, DatePeriod days, Collection<String> indicators) {
        var asked = indicators.stream().filter(FIGURES::containsKey).toList();
        if (asked.isEmpty() || obliged.kind() != Obliged.Kind.UNIT) {
            return List.of();
        }
        var figures = figures(own(new UnitId(obliged.id()), days.endsOn()), days);
        var found = new ArrayList<Known>();
        for (var code : asked) {
            var value = figures.getOrDefault(Objects.requireNonNull(FIGURES.get(code)), 0L);
            if (value > 0) { // a nought may be ignorance
                found.add(new Known(code, value, REGISTER));
            }
        }
        return found;
    }

    private UUID[] own(UnitId unit, LocalDate day) {
        var areas =
                units.children(unit, day).stream()
                        .filter(it -> it.tier().equals(AREA))
                        .map(it -> it.id());
        return SiteSuccession.ids(
                succession.withPredecessors(Stream.concat(Stream.of(unit), areas).toList(), day));
    }

    private Map<String, Long> figures(UUID[] own, DatePeriod days) {
        return jdbc.sql(
                        "with models as (select m.* "
                                + ModelSql.ON_DAY
                                + """
                                ), own as (select * from models where host = any(:own))
                                select (select count(*) from own where working) as working,
                                       (select count(*) from own where inaugurated_on between :from and :day) as inaugurated,
                                       (select count(*) from communitymodels.site s join models m on m.id = s.model
                                         where m.working and s.unit_id = any(:own) and s.from_day <= :day
                                           and (s.ended_on is null or s.ended_on >= :day)) as sites,
                                       (select count(*) from own where exists (
                                           select from communitymodels.site s
                                            where s.model = own.id and s.origin is not null and s.from_day between :from and :day)
                                            or exists (
                                           select from communitymodels.model r join communitymodels.step p on p.model = r.id
                                            where r.origin = own.id and p.number = 0 and p.on_day between :from and :day)) as replicated
                                """)
                .param("day", days.endsOn())
                .param("from", days.startsOn())
                .param("own", own)
                .query((rs, row) ->
                        Map.of(
                                "working", rs.getLong("working"),
                                "inaugurated", rs.getLong("inaugurated"),
                                "sites", rs.getLong("sites"),
                                "replicated", rs.getLong("replicated")))
                .single();
    }
}
