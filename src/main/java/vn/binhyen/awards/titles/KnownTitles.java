package vn.binhyen.awards.titles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the register of titles fills in on reports by itself: who has registered for the year in
 * which the round ends, a commune's own residential areas and the institutions that report to it,
 * so that the sums over units count nothing twice.
 */
@Component
class KnownTitles implements IndicatorSource {

    private static final String REGISTER = "awards.source.titles";

    /** Codes of the province's dictionary, and whom they count. */
    private static final Map<String, TitleKind> FIGURES =
            Map.of(
                    "5.1", TitleKind.RESIDENTIAL_AREA,
                    "5.3", TitleKind.AGENCY,
                    "5.4", TitleKind.ENTERPRISE,
                    "5.5", TitleKind.SCHOOL);

    private final UnitDirectory units;
    private final JdbcClient jdbc;

    KnownTitles(UnitDirectory units, JdbcClient jdbc) {
        this.units = units;
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> known(Obliged obliged, DatePeriod days, Collection<String> indicators) {
        var found = new ArrayList<Known>();
        if (obliged.kind() == Obliged.Kind.UNIT) {
            var asked = indicators.stream().filter(FIGURES::containsKey).toList();
            for (var code : asked) {
                var kind = Objects.requireNonNull(FIGURES.get(code));
                long number =
                        kind == TitleKind.RESIDENTIAL_AREA
                                ? areas(obliged.id(), days)
                                : institutions(obliged.id(), kind, days);
                if (number > 0) { // a nought may be ignorance
                    found.add(new Known(code, number, REGISTER));
                }
            }
        }
        return found;
    }

    private long areas(UUID unit, DatePeriod days) {
        var areas =
                units.children(new UnitId(unit), days.endsOn()).stream()
                        .filter(it ->
                                it.tier().equals(TitleObjects.tier(TitleKind.RESIDENTIAL_AREA)))
                        .map(it -> it.id().value())
                        .toArray(UUID[]::new);
        return areas.length == 0
                ? 0
                : number("t.object = any(:objects)", areas, TitleKind.RESIDENTIAL_AREA, days);
    }

    private long institutions(UUID unit, TitleKind kind, DatePeriod days) {
        return number(
                "exists (select from awards.institution i where i.id = t.object and i.reports_to = any(:objects))",
                new UUID[] {unit},
                kind,
                days);
    }

    private long number(String condition, UUID[] objects, TitleKind kind, DatePeriod days) {
        return jdbc.sql(
                        "select count(*) from awards.title t where t.registered and t.kind = :kind and t.year = :year and "
                                + condition)
                .param("kind", kind.number())
                .param("year", days.endsOn().getYear())
                .param("objects", objects)
                .query(Long.class)
                .single();
    }
}
