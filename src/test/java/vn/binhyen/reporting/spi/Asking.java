package vn.binhyen.reporting.spi;

import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.reporting.spi.IndicatorSource.Question;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.UnitId;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Asks sources of known figures as the report of a unit would. */
public final class Asking {

    private final JdbcClient jdbc;

    public Asking(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Question of(UnitId unit, DatePeriod days, List<String> indicators) {
        var areas =
                jdbc.sql(
                                """
                                select unit_id from territory.unit_version
                                 where parent_id = :unit and tier = 'village' and valid @> cast(:day as date)
                                """)
                        .param("unit", unit.value())
                        .param("day", days.endsOn())
                        .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                        .list();
        return new Question(unit, areas, days, Set.copyOf(indicators));
    }
}
