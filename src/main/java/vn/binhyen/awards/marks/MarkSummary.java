package vn.binhyen.awards.marks;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.titles.TitleObjects;
import vn.binhyen.awards.titles.TitleScope;
import vn.binhyen.shared.UnitId;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How many objects bear a mark of a year, of those that existed at its end. Criterion 19.2 is of
 * the rural communes only. A sensitive mark of fewer than five is not told outside the commune.
 */
@Service
@Transactional(readOnly = true)
public class MarkSummary {

    /** Numbers below are kept within the commune. */
    static final int FEWEST_TOLD = 5;

    private final JdbcClient jdbc;
    private final TitleObjects objects;
    private final TitleScope scope;
    private final RuralCommunes rural;
    private final MarkDiscretion discretion;

    MarkSummary(
            JdbcClient jdbc,
            TitleObjects objects,
            TitleScope scope,
            RuralCommunes rural,
            MarkDiscretion discretion) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.scope = scope;
        this.rural = rural;
        this.discretion = discretion;
    }

    /** The marks of a year in the unit and below, in the order of kinds and marks. */
    public List<Line> of(int year, @Nullable UnitId unit, LocalDate asOf) {
        var asked = scope.asked(unit);
        if (asked == null) {
            return List.of();
        }
        var day = objects.endOf(year, asOf);
        var bases = new EnumMap<TitleKind, Set<UUID>>(TitleKind.class);
        boolean discreet = discretion.towards(asked, day);
        var lines = new ArrayList<Line>();
        counted(year)
                .forEach((key, marked) -> {
                    var base =
                            bases.computeIfAbsent(key.kind(), it -> objects.within(it, asked, day));
                    if (key.mark().equals(Mark.RURAL_CRITERION.code())) {
                        base = rural.among(base, day);
                    }
                    var line = line(key, marked, base, discreet);
                    if (line != null) {
                        lines.add(line);
                    }
                });
        return lines;
    }

    private static @Nullable Line line(
            Key key, List<Marked> marked, Set<UUID> base, boolean discreet) {
        int met = 0;
        int told = 0;
        long count = 0;
        long total = 0;
        for (var it : marked) {
            if (base.contains(it.object())) {
                told++;
                met += Boolean.TRUE.equals(it.met()) ? 1 : 0;
                count += it.count() == null ? 0 : it.count();
                total += it.base() == null ? 0 : it.base();
            }
        }
        if (told == 0) {
            return null;
        }
        boolean hidden =
                discreet
                        && met < FEWEST_TOLD
                        && Mark.of(key.mark()).filter(Mark::sensitive).isPresent();
        return total > 0
                ? new Line(key.kind(), key.mark(), true, count, total, told, false)
                : new Line(
                        key.kind(), key.mark(), false, hidden ? 0 : met, base.size(), told, hidden);
    }

    private Map<Key, List<Marked>> counted(int year) {
        var found = new java.util.LinkedHashMap<Key, List<Marked>>();
        jdbc.sql(
                        """
                        select kind, mark, object, met, number, base from awards.mark
                         where year = :year and (met is not null or number is not null) order by kind, mark
                        """)
                .param("year", year)
                .query(rs -> {
                    found.computeIfAbsent(
                                    new Key(TitleKind.of(rs.getInt("kind")), rs.getString("mark")),
                                    it -> new ArrayList<>())
                            .add(
                                    new Marked(
                                            rs.getObject("object", UUID.class),
                                            rs.getObject("met", Boolean.class),
                                            rs.getObject("number", Integer.class),
                                            rs.getObject("base", Integer.class)));
                });
        return found;
    }

    private record Key(TitleKind kind, String mark) {}

    private record Marked(
            UUID object, @Nullable Boolean met, @Nullable Integer count, @Nullable Integer base) {}

    /**
     * A mark of a year.
     *
     * @param counted whether number and base are those told (families); else they are objects
     * @param told objects about which something was told
     * @param hidden whether the number is below five and not told here
     */
    public record Line(
            TitleKind kind,
            String mark,
            boolean counted,
            long number,
            long base,
            int told,
            boolean hidden) {

        /** The share of the base, 0…1; null where it is not told or there is no base. */
        public @Nullable BigDecimal share() {
            return hidden || base == 0
                    ? null
                    : BigDecimal.valueOf(number)
                            .divide(BigDecimal.valueOf(base), 6, RoundingMode.HALF_UP);
        }

        /** Whether the mark has a name of its own. */
        public boolean named() {
            return Mark.of(mark).filter(Mark::named).isPresent();
        }
    }
}
