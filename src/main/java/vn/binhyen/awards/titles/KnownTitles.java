package vn.binhyen.awards.titles;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.UnitId;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

    private final JdbcClient jdbc;

    KnownTitles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> known(Question question) {
        if (Collections.disjoint(question.indicators(), FIGURES.keySet())) {
            return List.of();
        }
        var registered = registered(question);
        var found = new ArrayList<Known>();
        FIGURES.forEach((indicator, kind) -> {
            var number = registered.get(kind); // a nought may be ignorance
            if (number != null && question.indicators().contains(indicator)) {
                found.add(new Known(indicator, number, REGISTER));
            }
        });
        return found;
    }

    /** By kind, those with none left out. */
    private Map<TitleKind, Long> registered(Question question) {
        var registered = new EnumMap<TitleKind, Long>(TitleKind.class);
        jdbc.sql(
                        """
                        select t.kind, count(*) as number from awards.title t
                         where t.registered and t.year = :year
                           and t.object = any(:areas || array(
                               select i.id from awards.institution i where i.reports_to = :unit))
                         group by t.kind
                        """)
                .param("year", question.days().endsOn().getYear())
                .param("areas", question.areas().stream().map(UnitId::value).toArray(UUID[]::new))
                .param("unit", question.unit().value())
                .query(rs -> {
                    registered.put(TitleKind.of(rs.getInt("kind")), rs.getLong("number"));
                });
        return registered;
    }
}
