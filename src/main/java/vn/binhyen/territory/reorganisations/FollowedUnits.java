package vn.binhyen.territory.reorganisations;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.events.ReorganisationId;

import java.sql.Timestamp;
import java.time.Clock;

/** Units nobody named that went with the unit above them, until somebody has looked at them. */
@Component
class FollowedUnits {

    private final JdbcClient jdbc;
    private final Clock clock;

    FollowedUnits(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Says that the unit stands where it should. */
    boolean confirm(ReorganisationId id, UnitId unit) {
        return jdbc.sql(
                                """
                                update territory.reorganised_unit set looked_at = coalesce(looked_at, :now)
                                 where reorganisation_id = :id and unit_id = :unit and change = 'FOLLOWED'
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("id", id.value())
                        .param("unit", unit.value())
                        .update()
                > 0;
    }
}
