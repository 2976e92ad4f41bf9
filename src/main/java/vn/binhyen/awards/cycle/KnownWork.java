package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.DatePeriod;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Reads the copies of what others announced. */
@Component
class KnownWork {

    private final JdbcClient jdbc;

    KnownWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many models work in the units on that day and were not graded weak for the year. */
    int models(Collection<UUID> units, int year, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(distinct m.model) from awards.known_model m
                          left join awards.known_model_life l on l.model = m.model
                          left join awards.known_model_grade g on g.model = m.model and g.year = :year
                         where m.unit_id = any(:units) and m.since <= :day
                           and (l.retired_on is null or l.retired_on > :day)
                           and (l.dormant_on is null or l.dormant_on > :day or l.revived_on >= l.dormant_on)
                           and coalesce(g.weak, false) = false
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("year", year)
                .param("day", day)
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    /** Turns of pledges by households in those days. */
    Map<UUID, Long> householdTurns(Collection<UUID> units, DatePeriod days) {
        var found = new HashMap<UUID, Long>();
        jdbc.sql(
                        """
                        select unit_id, sum(turns) as turns from awards.known_pledge
                         where unit_id = any(:units) and subject = :subject and on_day between :first and :last
                         group by unit_id
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("subject", Subject.HOUSEHOLD.number())
                .param("first", days.startsOn())
                .param("last", days.endsOn())
                .query(rs -> {
                    found.put(rs.getObject("unit_id", UUID.class), rs.getLong("turns"));
                });
        return found;
    }

    /** Reports of a year: how many came in time, of how many owed. */
    Map<UUID, int[]> reports(Collection<UUID> units, int year) {
        var found = new HashMap<UUID, int[]>();
        jdbc.sql(
                        """
                        select obliged, count(*) filter (where in_time) as in_time, count(*) as owed
                          from awards.known_report where obliged = any(:units) and year = :year group by obliged
                        """)
                .param("units", units.toArray(UUID[]::new))
                .param("year", year)
                .query(rs -> {
                    found.put(
                            rs.getObject("obliged", UUID.class),
                            new int[] {rs.getInt("in_time"), rs.getInt("owed")});
                });
        return found;
    }
}
