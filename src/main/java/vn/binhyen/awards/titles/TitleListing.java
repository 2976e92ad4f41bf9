package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.awards.events.MovementGrade;
import vn.binhyen.awards.events.RevocationReason;
import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Titles as they stand on a day. */
@Service
@Transactional(readOnly = true)
public class TitleListing {

    private static final String SELECT =
            """
            select t.kind, t.year, t.object, t.registered, r.act, r.standard, r.decision_number, r.decided_on,
                   r.authority, r.reason, g.grade
              from awards.title t
              left join awards.title_result r on r.kind = t.kind and r.year = t.year and r.object = t.object
               and r.from_day <= :asOf and r.to_day > :asOf
              left join awards.movement_grade g on g.kind = t.kind and g.year = t.year and g.object = t.object
               and g.from_day <= :asOf and g.to_day > :asOf
            """;

    private final JdbcClient jdbc;
    private final TitleObjects objects;
    private final TitleScope scope;

    TitleListing(JdbcClient jdbc, TitleObjects objects, TitleScope scope) {
        this.jdbc = jdbc;
        this.objects = objects;
        this.scope = scope;
    }

    /** Titles in the order of years, the latest first, then of kinds and ids. */
    public Page page(Query query, int limit, @Nullable String after) {
        var within = within(query);
        var start = Position.of(after);
        var found =
                jdbc.sql(
                                SELECT
                                        + """
                                         where (cast(:year as int) is null or t.year = :year)
                                           and (cast(:kind as int) is null or t.kind = :kind)
                                           and (cast(:within as uuid[]) is null or t.object = any(:within))
                                           and (cast(:afterYear as int) is null
                                                or (-t.year, t.kind, t.object) > (-cast(:afterYear as int), cast(:afterKind as int), :afterObject))
                                         order by t.year desc, t.kind, t.object limit :limit
                                        """)
                        .param("year", query.year())
                        .param("kind", query.kind() == null ? null : query.kind().number())
                        .param("within", within)
                        .param("asOf", query.asOf())
                        .param("afterYear", start == null ? null : start.year())
                        .param("afterKind", start == null ? 0 : start.kind())
                        .param("afterObject", start == null ? new UUID(0, 0) : start.object())
                        .param("limit", limit + 1)
                        .query(TitleListing::view)
                        .list();
        boolean more = found.size() > limit;
        var items = more ? found.subList(0, limit) : found;
        return new Page(items, more ? Position.at(items.getLast()).toString() : null);
    }

    private UUID @Nullable [] within(Query query) {
        var unit = scope.asked(query.unit());
        if (unit == null) {
            return new UUID[0];
        }
        return objects.isProvince(unit) ? null : objects.anyWithin(unit, query.asOf());
    }

    /** What is kept of the objects of a kind for a year, by object. */
    public Map<UUID, TitleView> ofYear(TitleKind kind, int year, LocalDate asOf) {
        var found = new HashMap<UUID, TitleView>();
        jdbc.sql(SELECT + " where t.kind = :kind and t.year = :year")
                .param("kind", kind.number())
                .param("year", year)
                .param("asOf", asOf)
                .query(rs -> {
                    var view = view(rs, 0);
                    found.put(view.object(), view);
                });
        return found;
    }

    /** All years of some objects, the latest first. */
    public List<TitleView> of(Collection<UUID> wanted, LocalDate asOf) {
        return jdbc.sql(
                        SELECT
                                + " where t.object = any(:objects) order by t.year desc, t.kind, t.object")
                .param("objects", Set.copyOf(wanted).toArray(UUID[]::new))
                .param("asOf", asOf)
                .query(TitleListing::view)
                .list();
    }

    private static TitleView view(ResultSet rs, int row) throws SQLException {
        int act = rs.getInt("act");
        int reason = rs.getInt("reason");
        int grade = rs.getInt("grade");
        var authority = rs.getObject("authority", UUID.class);
        return new TitleView(
                TitleKind.of(rs.getInt("kind")),
                rs.getInt("year"),
                rs.getObject("object", UUID.class),
                rs.getBoolean("registered"),
                act == 0 ? null : TitleAct.of(act),
                rs.getString("standard"),
                rs.getString("decision_number"),
                rs.getObject("decided_on", LocalDate.class),
                authority == null ? null : new UnitId(authority),
                reason == 0 ? null : RevocationReason.of(reason),
                grade == 0 ? null : MovementGrade.of(grade));
    }

    /** What is asked; null for any. */
    public record Query(
            @Nullable Integer year,
            @Nullable TitleKind kind,
            @Nullable UnitId unit,
            LocalDate asOf) {}

    /** A part of the list. */
    public record Page(List<TitleView> items, @Nullable String next) {}

    private record Position(int year, int kind, UUID object) {

        static Position at(TitleView view) {
            return new Position(view.year(), view.kind().number(), view.object());
        }

        static @Nullable Position of(@Nullable String written) {
            if (written == null) {
                return null;
            }
            var parts = written.split("\\.", 3);
            try {
                return new Position(
                        Integer.parseInt(parts[0]),
                        Integer.parseInt(parts[1]),
                        UUID.fromString(parts[2]));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException fromTheStart) {
                return null;
            }
        }

        @Override
        public String toString() {
            return year + "." + kind + "." + object;
        }
    }
}
