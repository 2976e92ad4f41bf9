package vn.binhyen.communitymodels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.reporting.spi.IndicatorSource;
import vn.binhyen.shared.DatePeriod;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * What the register fills in on reports by itself: the models a unit or its residential areas host,
 * and the sites that lie in them, so that the sums over units count nothing twice.
 *
 * <p>Praised examples (7.5) are people and collectives, which the register does not know.
 */
@Component
class KnownModels implements IndicatorSource {

    private static final String REGISTER = "communitymodels.source.register";

    /** Codes of the province's dictionary, and the column that answers for each. */
    private static final Map<String, String> FIGURES =
            Map.of(
                    "7.1", "inaugurated",
                    "7.2", "working",
                    "7.3", "sites",
                    "7.4", "replicated");

    private final SiteSuccession succession;
    private final JdbcClient jdbc;

    KnownModels(SiteSuccession succession, JdbcClient jdbc) {
        this.succession = succession;
        this.jdbc = jdbc;
    }

    @Override
    public List<Known> known(Question question) {
        var asked = question.indicators().stream().filter(FIGURES::containsKey).toList();
        if (asked.isEmpty()) {
            return List.of();
        }
        var figures = figures(own(question), question.days());
        var found = new ArrayList<Known>();
        for (var code : asked) {
            var value = figures.getOrDefault(Objects.requireNonNull(FIGURES.get(code)), 0L);
            if (value > 0) { // a nought may be ignorance
                found.add(new Known(code, value, REGISTER));
            }
        }
        return found;
    }

    private UUID[] own(Question question) {
        return SiteSuccession.ids(
                succession.withPredecessors(question.places(), question.days().endsOn()));
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
