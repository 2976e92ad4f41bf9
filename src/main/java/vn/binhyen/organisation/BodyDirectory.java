package vn.binhyen.organisation;

import static vn.binhyen.organisation.BodyRows.FROM;
import static vn.binhyen.organisation.BodyRows.ON_DAY;
import static vn.binhyen.organisation.BodyRows.VIEW;

import static java.util.stream.Collectors.groupingBy;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The register of bodies, asked on a day. */
@Component
public class BodyDirectory {

    static final String MEMBER_BODY = BodyKind.MEMBER_BODY;

    private final JdbcClient jdbc;
    private final BodyScope scope;
    private final BodyCatalogue catalogue;
    private final Clock clock;

    BodyDirectory(JdbcClient jdbc, BodyScope scope, BodyCatalogue catalogue, Clock clock) {
        this.jdbc = jdbc;
        this.scope = scope;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** A page of the bodies of that day the officer may see, in the order of their codes. */
    public BodyPage page(
            Officer officer, BodyFilter filter, LocalDate day, int limit, @Nullable String after) {
        var total = count(officer, filter, day);
        var query = conditions(FROM, officer, filter, day);
        if (after != null) {
            var position = Position.read(after);
            query.add(" and (b.code, b.kind) > (:code, :kindAfter)")
                    .with("code", position.code())
                    .with("kindAfter", position.kind());
        }
        var bodies =
                query.add(" order by b.code, b.kind limit :limit")
                        .with("limit", limit + 1)
                        .on(jdbc)
                        .query(VIEW)
                        .list();
        if (bodies.size() <= limit) {
            return new BodyPage(bodies, null, total);
        }
        var shown = List.copyOf(bodies.subList(0, limit));
        return new BodyPage(shown, Position.of(shown.getLast()).write(), total);
    }

    /** How many there are. */
    public long count(Officer officer, BodyFilter filter, LocalDate day) {
        return conditions("select count(*) from organisation.body b ", officer, filter, day)
                .on(jdbc)
                .query((rs, row) -> rs.getLong(1))
                .single();
    }

    /** All of them, for a file. */
    public List<BodyView> all(Officer officer, BodyFilter filter, LocalDate day) {
        return conditions(FROM, officer, filter, day)
                .add(" order by b.kind, b.code")
                .on(jdbc)
                .query(VIEW)
                .list();
    }

    /** All confirmed ones that stood on the day or ended before it, with the figures known last. */
    public List<BodyView> allUntil(Officer officer, LocalDate day) {
        var units = scope.units(officer, null, day);
        return jdbc.sql(
                        """
                        select b.*, s.members, s.households, s.equipment, s.allowance
                          from organisation.body b
                          left join (select distinct on (body_id) body_id, members, households, equipment, allowance
                                       from organisation.body_strength where from_day <= :day
                                      order by body_id, from_day desc) s on s.body_id = b.id
                         where b.established_on <= :day and not b.proposed
                           and (cast(:units as uuid[]) is null or b.unit_id = any(:units))
                         order by b.kind, b.code
                        """)
                .param("day", day)
                .param("units", units)
                .query(VIEW)
                .list();
    }

    /** The first few in the order of their names. */
    List<BodyView> first(Officer officer, BodyFilter filter, LocalDate day, int limit) {
        return conditions(FROM, officer, filter, day)
                .add(" order by b.name collate \"vi-VN-x-icu\", b.code limit :limit")
                .with("limit", limit)
                .on(jdbc)
                .query(VIEW)
                .list();
    }

    private SqlConditions conditions(
            String select, Officer officer, BodyFilter filter, LocalDate day) {
        var own = officer.body();
        var units = scope.units(officer, filter.unit(), day);
        var query =
                new SqlConditions(select + " where " + ON_DAY)
                        .with("day", day)
                        .when(filter.kind(), "b.kind = :kind", "kind")
                        .when(filter.type(), "b.type = :type", "type");
        if (units != null && own != null) {
            query.add(" and b.id = :own").with("own", own.value());
        } else if (units != null) {
            query.add(
                            """
                             and (b.unit_id = any(:units)
                                  or exists (select from organisation.body_area a where a.body_id = b.id and a.unit_id = any(:units)))
                            """)
                    .with("units", units);
        }
        query.words(filter.words());
        var state = filter.state();
        if (state == BodyFilter.State.PROPOSED) {
            query.add(" and b.proposed");
        } else if (state != null) {
            query.add(" and not b.proposed and " + BodyFaults.condition(state));
        }
        return query;
    }

    /** The body as it stands today, or as it last stood. */
    public BodyView required(BodyId body) {
        return byId(List.of(body.value())).stream().findFirst().orElseThrow(NotFound::new);
    }

    /** The bodies of these ids, as they stand today or last stood. */
    public List<BodyView> byId(Collection<UUID> ids) {
        return jdbc.sql(FROM + "where b.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .param("day", LocalDate.now(clock))
                .query(VIEW)
                .list();
    }

    /** Member bodies by their codes. */
    List<BodyView> byCode(Collection<String> codes) {
        return jdbc.sql(FROM + "where b.kind = :kind and b.code = any(:codes)")
                .param("kind", MEMBER_BODY)
                .param("codes", codes.toArray(String[]::new))
                .param("day", LocalDate.now(clock))
                .query(VIEW)
                .list();
    }

    /** The member bodies of that day in the order of their names. */
    List<BodyView> members(LocalDate day) {
        return jdbc.sql(
                        FROM
                                + "where b.kind = :kind and not b.proposed and"
                                + ON_DAY
                                + " order by b.name collate \"vi-VN-x-icu\"")
                .param("kind", MEMBER_BODY)
                .param("day", day)
                .query(VIEW)
                .list();
    }

    /** The member bodies of that day, to choose from. */
    public List<BodyView> membersOn(LocalDate day) {
        return members(day);
    }

    /** Everything that works in one unit on that day, committees first. */
    public List<BodyView> ofUnit(UnitId unit, LocalDate day) {
        return jdbc.sql(
                        FROM
                                + " join organisation.body_kind k on k.code = b.kind where b.unit_id = any(:units) and"
                                + ON_DAY
                                + " order by k.rank, b.name collate \"vi-VN-x-icu\", b.code")
                .param("units", scope.itself(unit, day))
                .param("day", day)
                .query(VIEW)
                .list();
    }

    /** The guard forces of institutions on that day. */
    public Map<InstitutionId, List<BodyView>> guardsOf(
            Collection<InstitutionId> institutions, LocalDate day) {
        return institutions.isEmpty()
                ? Map.of()
                : jdbc
                        .sql(
                                FROM
                                        + "where b.institution_id = any(:institutions) and"
                                        + ON_DAY
                                        + " order by b.code")
                        .param(
                                "institutions",
                                institutions.stream()
                                        .map(InstitutionId::value)
                                        .toArray(UUID[]::new))
                        .param("day", day)
                        .query(VIEW)
                        .list()
                        .stream()
                        .collect(groupingBy(it -> Objects.requireNonNull(it.institution())));
    }

    /** The kinds there are, code and name. */
    public Map<String, String> kinds() {
        return catalogue.snapshot().kinds();
    }

    static boolean existsOn(BodyView body, LocalDate day) {
        return !body.establishedOn().isAfter(day)
                && (body.endedOn() == null || !body.endedOn().isBefore(day));
    }

    private record Position(String code, String kind) {

        static Position of(BodyView body) {
            return new Position(body.code(), body.kind());
        }

        String write() {
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString((kind + " " + code).getBytes(StandardCharsets.UTF_8));
        }

        static Position read(String written) {
            try {
                var text =
                        new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
                var blank = text.indexOf(' ');
                return new Position(text.substring(blank + 1), text.substring(0, blank));
            } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
                throw Refusal.of("after", "organisation.refusal.bad-position");
            }
        }
    }
}
