package vn.binhyen.territory;

import static vn.binhyen.territory.UnitRows.COLUMNS;
import static vn.binhyen.territory.UnitRows.VIEW;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Lists of units as an officer may see them: the own unit and all below it, on a day. */
@Component
public class UnitListing {

    private static final String IN_SCOPE =
            """
             and v.unit_id in (
                with recursive below as (
                    select o.unit_id from territory.unit_version o
                     where o.unit_id = :root and (o.valid @> cast(:day as date)) is true
                    union
                    select c.unit_id from below b
                      join territory.unit_version c on c.parent_id = b.unit_id
                     where (c.valid @> cast(:day as date)) is true)
                select unit_id from below)
            """;

    private final JdbcClient jdbc;
    private final Scopes scopes;

    UnitListing(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** A page of the units that pass the filter, in the order of their codes. */
    public UnitPage page(
            Officer officer, UnitFilter filter, LocalDate day, int limit, @Nullable String after) {
        if (filter.parent() != null) {
            scopes.require(officer, filter.parent(), day);
        }
        var query = conditions(new SqlText().add("select " + COLUMNS), officer, filter, day);
        if (after != null) {
            var position = Position.read(after);
            query.add(" and (v.code, v.unit_id) > (:code, :unit)")
                    .with("code", position.code())
                    .with("unit", position.unit());
        }
        var units =
                query.add(" order by v.code, v.unit_id limit :limit")
                        .with("limit", limit + 1)
                        .on(jdbc)
                        .query(VIEW)
                        .list();
        if (after == null && units.size() <= limit) {
            return new UnitPage(units, null, units.size()); // all there is, nothing to count
        }
        var total = count(officer, filter, day);
        if (units.size() <= limit) {
            return new UnitPage(units, null, total);
        }
        var shown = units.subList(0, limit);
        return new UnitPage(List.copyOf(shown), Position.of(shown.getLast()).write(), total);
    }

    private long count(Officer officer, UnitFilter filter, LocalDate day) {
        return conditions(new SqlText().add("select count(*)"), officer, filter, day)
                .on(jdbc)
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    /** The best hits for words, initials or a code, highest tier first. */
    public List<UnitView> search(Officer officer, String words, int limit, LocalDate day) {
        return search(officer, null, words, limit, day);
    }

    /** The best hits among the units of one tier; of all tiers where none is named. */
    public List<UnitView> search(
            Officer officer, @Nullable String tier, String words, int limit, LocalDate day) {
        var sought = UnitWords.of(words);
        if (sought.isEmpty()) {
            return List.of();
        }
        return sought.bestFirst(
                        conditions(
                                new SqlText().add("select " + COLUMNS),
                                officer,
                                new UnitFilter(tier, null, words),
                                day))
                .add("limit :limit")
                .with("limit", limit)
                .on(jdbc)
                .query(VIEW)
                .list();
    }

    /** How many units each tier and type has. */
    public List<UnitCount> summary(Officer officer, LocalDate day) {
        var query = new SqlText().add("select v.tier, v.type, count(*) as number");
        return conditions(query, officer, UnitFilter.ALL, day)
                .add(
                        """
                         group by v.tier, v.type
                         order by (select rank from territory.tier t where t.code = v.tier), v.type collate "vi-VN-x-icu"
                        """)
                .on(jdbc)
                .query((rs, row) ->
                        new UnitCount(
                                rs.getString("tier"), rs.getString("type"), rs.getLong("number")))
                .list();
    }

    /** How many units lie directly below each of the units that have any. */
    public Map<UnitId, Long> childCounts(List<UnitView> units, LocalDate day) {
        var counts = new HashMap<UnitId, Long>();
        jdbc.sql(
                        """
                        select parent_id, count(*) as number from territory.unit_version
                         where parent_id = any(:parents) and (valid @> cast(:day as date)) is true
                         group by parent_id
                        """)
                .param("parents", units.stream().map(it -> it.id().value()).toArray(UUID[]::new))
                .param("day", day)
                .query(rs -> {
                    counts.put(
                            new UnitId(rs.getObject("parent_id", UUID.class)),
                            rs.getLong("number"));
                });
        return counts;
    }

    private SqlText conditions(SqlText query, Officer officer, UnitFilter filter, LocalDate day) {
        query.add(" from territory.unit_version v where (v.valid @> cast(:day as date)) is true")
                .with("day", day);
        if (filter.tier() != null) {
            query.add(" and v.tier = :tier").with("tier", filter.tier());
        }
        if (filter.words() != null && !filter.words().isBlank()) {
            UnitWords.of(filter.words()).narrow(query);
        }
        if (filter.parent() != null) {
            query.add(" and v.parent_id = :parent").with("parent", filter.parent().value());
        } else if (!scopes.coversProvince(officer)) {
            query.add(IN_SCOPE)
                    .with("root", officer.unit() == null ? null : officer.unit().value());
        }
        return query;
    }

    private record Position(String code, UUID unit) {

        static Position of(UnitView unit) {
            return new Position(unit.code(), unit.id().value());
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((unit + code).getBytes(StandardCharsets.UTF_8));
        }

        static Position read(String written) {
            try {
                var text =
                        new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
                return new Position(text.substring(36), UUID.fromString(text.substring(0, 36)));
            } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
                throw Refusal.of("after", "territory.refusal.bad-position");
            }
        }
    }
}
