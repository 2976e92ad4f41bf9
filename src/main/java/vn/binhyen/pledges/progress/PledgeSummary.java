package vn.binhyen.pledges.progress;

import org.jspecify.annotations.Nullable;
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
 */
@Component
@Transactional(readOnly = true)
public class PledgeSummary {

    private final UnitSums sums;
    private final PledgeScope scope;
    private final PledgeBases bases;
    private final Clock clock;

    PledgeSummary(UnitSums sums, PledgeScope scope, PledgeBases bases, Clock clock) {
        this.sums = sums;
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
        for (var it : sums.bySubject(query, units)) {
            var base = bases.of(it.subject(), units, it.lastOn());
            lines.add(
                    new Line(
                            it.subject(),
                            it.registered(),
                            it.kept(),
                            it.checked(),
                            it.distinct(),
                            base,
                            share(it.distinct(), base)));
        }
        return lines;
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
