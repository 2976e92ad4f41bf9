package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * For how many of the last decided years running objects have held the title, as of a day.
 *
 * <p>A decided year has a decision of that kind dated by the day. The years are the last decided
 * ones without a gap; the base are the objects that exist on the day. A revocation counts from its
 * day. A unit that came out of a reorganisation goes on with a year only where all its whole
 * predecessors held it.
 */
@Service
@Transactional(readOnly = true)
public class Streaks {

    private final HeldYearsReader reader;
    private final TitleObjects objects;
    private final TitleScope scope;

    Streaks(HeldYearsReader reader, TitleObjects objects, TitleScope scope) {
        this.reader = reader;
        this.objects = objects;
        this.scope = scope;
    }

    /** Of the unit and all below it; without one, of what the officer answers for. */
    public Count count(TitleKind kind, int years, LocalDate asOf, @Nullable UnitId unit) {
        refuseUnsound(years);
        return count(reader.read(kind, asOf, years), years, all(kind, asOf, unit));
    }

    /** The objects by the length of their streak. */
    public Table table(TitleKind kind, LocalDate asOf, @Nullable UnitId unit) {
        var held = reader.read(kind, asOf, HeldYears.MOST);
        var all = all(kind, asOf, unit);
        var lengths = new int[held.running() + 1];
        all.forEach(it -> lengths[held.streak(it)]++);
        var rows = new ArrayList<Count>();
        int holding = 0;
        for (int years = held.running(); years > 0; years--) {
            holding += lengths[years];
            rows.add(new Count(years, holding, all.size()));
        }
        return new Table(held.years(), all.size(), rows.reversed());
    }

    /** Which of the objects hold the title that long, and which do not, in the order of codes. */
    public Rows rows(TitleKind kind, int years, LocalDate asOf, @Nullable UnitId unit) {
        refuseUnsound(years);
        var held = reader.read(kind, asOf, HeldYears.MOST);
        var all = all(kind, asOf, unit);
        var rows = all.stream().map(it -> new Row(it, held.streak(it))).toList();
        return new Rows(count(held, years, all), held.years(), rows);
    }

    private static Count count(HeldYears held, int years, Set<UUID> all) {
        int holding = (int) all.stream().filter(it -> held.streak(it) >= years).count();
        return new Count(years, holding, all.size());
    }

    private Set<UUID> all(TitleKind kind, LocalDate asOf, @Nullable UnitId unit) {
        var asked = scope.asked(unit);
        return asked == null ? Set.of() : objects.within(kind, asked, asOf);
    }

    private static void refuseUnsound(int years) {
        if (years < 1 || years > HeldYears.MOST) {
            throw Refusal.of("years", "awards.refusal.bad-years", HeldYears.MOST);
        }
    }

    /**
     * How many hold it.
     *
     * @param years years running
     * @param holding objects that hold the title for the last {@code years} decided years
     * @param base objects that exist on the day
     */
    public record Count(int years, int holding, int base) {

        /** The share of the base, 0…1; null where there is none. */
        public @Nullable BigDecimal share() {
            return base == 0
                    ? null
                    : BigDecimal.valueOf(holding)
                            .divide(BigDecimal.valueOf(base), 6, RoundingMode.HALF_UP);
        }
    }

    /**
     * All lengths of streaks.
     *
     * @param decided the decided years running, the first one first
     */
    public record Table(List<Integer> decided, int base, List<Count> rows) {}

    /** An object and its streak. */
    public record Row(UUID object, int years) {}

    /** The objects behind a count. */
    public record Rows(Count count, List<Integer> decided, List<Row> all) {

        public List<Row> holding() {
            return all.stream().filter(it -> it.years() >= count.years()).toList();
        }

        public List<Row> others() {
            return all.stream().filter(it -> it.years() < count.years()).toList();
        }
    }
}
