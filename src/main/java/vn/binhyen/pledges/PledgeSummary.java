package vn.binhyen.pledges;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.access.Officer;
import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.UnitId;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What pledges add up to. Turns are counted by day and good deed; distinct ones count each group or
 * unit once, by the most it ever registered for one good deed.
 *
 * <p>Reads the sums of the sheets, a tenth of the rows.
 */
@Component
@Transactional(readOnly = true)
public class PledgeSummary {

    private final JdbcClient jdbc;
    private final PledgeScope scope;
    private final PledgeBases bases;
    private final Clock clock;

    PledgeSummary(JdbcClient jdbc, PledgeScope scope, PledgeBases bases, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.bases = bases;
        this.clock = clock;
    }

    /** A line for each kind of subject that has registered. */
    public List<Line> of(Officer officer, Query query) {
        var until = query.to() == null ? LocalDate.now(clock) : query.to();
        var units = scope.units(officer, query.unit(), until);
        return lines(query, units);
    }

    List<Line> lines(Query query, UUID @Nullable [] units) {
        var lines = new ArrayList<Line>();
        for (var sums : sums(query, units)) {
            var base = bases.of(sums.subject(), units, sums.lastOn());
            lines.add(
                    new Line(
                            sums.subject(),
                            sums.registered(),
                            sums.kept(),
                            sums.checked(),
                            sums.distinct(),
                            base,
                            share(sums.distinct(), base)));
        }
        return lines;
    }

    private List<Sums> sums(Query query, UUID @Nullable [] units) {
        return jdbc.sql(
                        """
                        select t.subject, sum(t.registered) as registered, coalesce(sum(t.checked), 0) as checked,
                               coalesce(sum(t.kept), 0) as kept, sum(t.highest) as once, max(t.last_on) as last_on
                          from (select s.subject, s.place, sum(s.registered) as registered, sum(s.checked) as checked,
                                       sum(s.kept) as kept, max(s.highest) as highest, max(s.on_day) as last_on
                                  from pledges.sheet s
                        """
                                + (units == null
                                        ? ""
                                        : """
                                         join pledges.place p on p.id = s.place
                                          and (p.unit_id in (select unnest(cast(:units as uuid[])))
                                               or p.now_at in (select unnest(cast(:units as uuid[]))))
                                        """)
                                + """
                                         where (cast(:drives as int[]) is null or s.drive = any(:drives))
                                           and s.on_day between :from and :to
                                         group by s.subject, s.place) t
                                 group by t.subject order by t.subject
                                """)
                .param("units", units)
                .param("drives", query.drives())
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .query((rs, row) ->
                        new Sums(
                                Subject.of(rs.getInt("subject")),
                                rs.getLong("registered"),
                                rs.getLong("checked"),
                                rs.getLong("kept"),
                                rs.getLong("once"),
                                rs.getObject("last_on", LocalDate.class)))
                .list();
    }

    /** A share 0…1 to four places; null where there is no base. */
    static @Nullable BigDecimal share(long number, @Nullable Long base) {
        return base == null || base == 0
                ? null
                : BigDecimal.valueOf(number)
                        .divide(BigDecimal.valueOf(base), 4, RoundingMode.HALF_UP);
    }

    /**
     * What is asked.
     *
     * @param drives numbers of drives; null for all
     */
    public record Query(
            int @Nullable [] drives,
            @Nullable UnitId unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {

        LocalDate firstDay() {
            return from == null ? LocalDate.of(1900, 1, 1) : from;
        }

        LocalDate lastDay() {
            return to == null ? LocalDate.of(9999, 12, 31) : to;
        }
    }

    private record Sums(
            Subject subject,
            long registered,
            long checked,
            long kept,
            long distinct,
            LocalDate lastOn) {}

    /**
     * One kind of subject.
     *
     * @param registered turns; so are {@code checked} and {@code kept}
     * @param distinct each group or unit once
     * @param base how many could pledge on the last day anybody did; null where nobody knows
     * @param coverage {@code distinct} of the base
     */
    public record Line(
            Subject subject,
            long registered,
            long kept,
            long checked,
            long distinct,
            @Nullable Long base,
            @Nullable BigDecimal coverage) {

        /** How much of what was registered has been looked at; null before anything was. */
        public @Nullable BigDecimal checkedShare() {
            return checked == 0 ? null : share(checked, registered);
        }

        /** Kept of what was checked; null where too few were checked to say. */
        public @Nullable BigDecimal keptShare() {
            return checked < Figures.FEWEST_CHECKED_OF ? null : share(kept, checked);
        }
    }
}
