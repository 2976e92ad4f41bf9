package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** From year to year: how many were recognised, of those registered and of all there were. */
@Service
@Transactional(readOnly = true)
public class YearShares {

    private final HeldYearsReader years;
    private final TitleObjects objects;
    private final TitleScope scope;
    private final JdbcClient jdbc;

    YearShares(HeldYearsReader years, TitleObjects objects, TitleScope scope, JdbcClient jdbc) {
        this.years = years;
        this.objects = objects;
        this.scope = scope;
        this.jdbc = jdbc;
    }

    /** The decided years as of the day, the latest first; within the unit, else the scope. */
    public List<Year> of(TitleKind kind, LocalDate asOf, @Nullable UnitId unit) {
        var asked = scope.asked(unit);
        var found = new ArrayList<Year>();
        if (asked != null) {
            boolean province = objects.isProvince(asked);
            for (int year : years.decidedYears(kind, asOf)) {
                var all = objects.within(kind, asked, objects.endOf(year, asOf));
                found.add(year(kind, year, asOf, all, province));
            }
        }
        return found;
    }

    /** Of the province those that ended within the year count, too. */
    private Year year(TitleKind kind, int year, LocalDate asOf, Set<UUID> all, boolean province) {
        var registered = new HashSet<UUID>();
        var recognised = new HashSet<UUID>();
        jdbc.sql(
                        """
                        select t.object, r.act from awards.title t
                          left join awards.title_result r on r.kind = t.kind and r.year = t.year and r.object = t.object
                           and r.from_day <= :asOf and r.to_day > :asOf
                         where t.kind = :kind and t.year = :year and (t.registered or r.act is not null)
                        """)
                .param("kind", kind.number())
                .param("year", year)
                .param("asOf", asOf)
                .query(rs -> {
                    var object = rs.getObject("object", UUID.class);
                    if (province || all.contains(object)) {
                        registered.add(object);
                        if (rs.getInt("act") == TitleAct.RECOGNISED.number()) {
                            recognised.add(object);
                        }
                    }
                });
        return new Year(year, all.size(), registered.size(), recognised.size());
    }

    /** The lowest and the highest share over the years; null where there is none. */
    public static @Nullable Range range(
            List<Year> years, Function<Year, @Nullable BigDecimal> share) {
        var shares = years.stream().map(share).filter(Objects::nonNull).sorted().toList();
        return shares.isEmpty()
                ? null
                : new Range(
                        Objects.requireNonNull(shares.getFirst()),
                        Objects.requireNonNull(shares.getLast()));
    }

    /** The lowest and the highest of some shares. */
    public record Range(BigDecimal lowest, BigDecimal highest) {}

    /**
     * A year.
     *
     * @param all objects that existed at its end
     * @param registered those that had registered, or about which something was decided
     */
    public record Year(int year, int all, int registered, int recognised) {

        public @Nullable BigDecimal ofRegistered() {
            return share(registered);
        }

        public @Nullable BigDecimal ofAll() {
            return share(all);
        }

        private @Nullable BigDecimal share(int base) {
            return base == 0
                    ? null
                    : BigDecimal.valueOf(recognised)
                            .divide(BigDecimal.valueOf(base), 6, RoundingMode.HALF_UP);
        }
    }
}
