package vn.binhyen.communitymodels;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.spi.ReorganisationEffect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The models and sites that hang on units to be reorganised. */
@Component
class HeldModels implements ReorganisationEffect {

    private final JdbcClient jdbc;

    HeldModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> touchedBy(Concerned units) {
        return Stream.of(
                        new Touched(
                                "communitymodels.effect.hosts",
                                number(
                                        "select count(*) from communitymodels.model where host = any(:units)",
                                        units.ending(),
                                        units.day())),
                        new Touched(
                                "communitymodels.effect.sites",
                                number(
                                        """
                                        select count(*) from communitymodels.site where unit_id = any(:units)
                                           and from_day < :day and (ended_on is null or ended_on >= :day)
                                        """,
                                        units.ending(),
                                        units.day())))
                .filter(it -> it.number() > 0)
                .toList();
    }

    @Override
    public List<Hindrance> againstUndoing(Applied reorganisation) {
        var entered =
                number(
                        """
                        select (select count(*) from communitymodels.site where unit_id = any(:units) and from_day >= :day)
                             + (select count(*) from communitymodels.model m
                                  join communitymodels.step s on s.model = m.id and s.number = 0
                                 where m.host = any(:units) and s.on_day >= :day)
                        """,
                        reorganisation.successors(),
                        reorganisation.day());
        return entered == 0
                ? List.of()
                : List.of(new Hindrance("communitymodels.effect.entered", List.of(entered)));
    }

    private long number(String sql, Collection<UnitId> units, LocalDate day) {
        return jdbc.sql(sql)
                .param("units", SiteSuccession.ids(units))
                .param("day", day)
                .query((rs, row) -> rs.getLong(1))
                .single();
    }
}
