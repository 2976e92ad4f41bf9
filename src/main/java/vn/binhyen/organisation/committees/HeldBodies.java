package vn.binhyen.organisation.committees;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.spi.ReorganisationEffect;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The committees and other bodies that hang on units to be reorganised. */
@Component
class HeldBodies implements ReorganisationEffect {

    private final JdbcClient jdbc;

    HeldBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> touchedBy(Concerned units) {
        return Stream.of(
                        new Touched(
                                "organisation.effect.committees-closed",
                                standing(units.ending(), units.day(), true)),
                        new Touched(
                                "organisation.effect.bodies",
                                standing(units.ending(), units.day(), false)),
                        new Touched(
                                "organisation.effect.institutions", institutions(units.ending())))
                .filter(it -> it.number() > 0)
                .toList();
    }

    @Override
    public List<Hindrance> againstUndoing(Applied reorganisation) {
        long confirmed =
                jdbc.sql(
                                """
                                select count(*) from organisation.body
                                 where not proposed and established_on >= :day and unit_id = any(:units)
                                """)
                        .param("day", reorganisation.day())
                        .param("units", ids(reorganisation.successors()))
                        .query((rs, row) -> rs.getLong(1))
                        .single();
        return confirmed == 0
                ? List.of()
                : List.of(new Hindrance("organisation.effect.already-set-up", List.of(confirmed)));
    }

    private long standing(Collection<UnitId> units, LocalDate day, boolean committees) {
        return jdbc.sql(
                        """
                        select count(*) from organisation.body
                         where unit_id = any(:units) and not proposed and established_on < :day
                           and (ended_on is null or ended_on >= :day)
                           and (kind = 'steering_committee') = :committees
                        """)
                .param("units", ids(units))
                .param("day", day)
                .param("committees", committees)
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    private long institutions(Collection<UnitId> units) {
        return jdbc.sql(
                        """
                        select count(*) from organisation.institution
                         where unit_id = any(:units) and ended_on is null
                        """)
                .param("units", ids(units))
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    private static UUID[] ids(Collection<UnitId> units) {
        return units.stream().map(UnitId::value).toArray(UUID[]::new);
    }
}
