package vn.binhyen.pledges;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.spi.ReorganisationEffect;

import java.util.List;
import java.util.UUID;

/** What has been registered in units to be reorganised: it moves along, and back. */
@Component
class HeldPledges implements ReorganisationEffect {

    private final JdbcClient jdbc;

    HeldPledges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Touched> touchedBy(Concerned units) {
        long places =
                jdbc.sql("select count(*) from pledges.place where now_at = any(:units)")
                        .param(
                                "units",
                                units.ending().stream().map(UnitId::value).toArray(UUID[]::new))
                        .query(Long.class)
                        .single();
        return places == 0 ? List.of() : List.of(new Touched("pledges.effect.moved", places));
    }

    /** Sheets entered for a unit that came with it would be left without a unit. */
    @Override
    public List<Hindrance> againstUndoing(Applied reorganisation) {
        long entered =
                jdbc.sql(
                                """
                                select count(*) from pledges.place p join pledges.sheet s on s.place = p.id
                                 where p.unit_id = any(:units) and s.on_day >= :day
                                """)
                        .param(
                                "units",
                                reorganisation.successors().stream()
                                        .map(UnitId::value)
                                        .toArray(UUID[]::new))
                        .param("day", reorganisation.day())
                        .query(Long.class)
                        .single();
        return entered == 0
                ? List.of()
                : List.of(new Hindrance("pledges.effect.already-entered", List.of(entered)));
    }
}
