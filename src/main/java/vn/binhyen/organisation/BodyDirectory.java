package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of bodies, asked on a day. */
@Component
public class BodyDirectory {

    static final String MEMBER_BODY = "member_body";

    private static final String COLUMNS =
            "select b.id, b.kind, b.code, b.name, b.type, b.unit_id, b.established_on, b.ended_on, b.version"
                    + " from organisation.body b ";
    private static final String ON_DAY =
            " b.established_on <= :day and coalesce(b.ended_on >= :day, true) ";

    private static final RowMapper<BodyView> VIEW =
            (rs, row) ->
                    new BodyView(
                            new BodyId(rs.getObject("id", UUID.class)),
                            rs.getString("kind"),
                            rs.getString("code"),
                            rs.getString("name"),
                            rs.getString("type"),
                            new UnitId(rs.getObject("unit_id", UUID.class)),
                            rs.getObject("established_on", LocalDate.class),
                            rs.getObject("ended_on", LocalDate.class),
                            rs.getLong("version"));

    private final JdbcClient jdbc;
    private final Scopes scopes;

    BodyDirectory(JdbcClient jdbc, Scopes scopes) {
        this.jdbc = jdbc;
        this.scopes = scopes;
    }

    /** A page of the bodies of that day the officer may see, in the order of their codes. */
    public BodyPage page(
            Officer officer, BodyFilter filter, LocalDate day, int limit, @Nullable String after) {
        var all = visible(officer, filter, day);
        var rest =
                after == null
                        ? all
                        : all.stream().filter(it -> position(it).compareTo(after) > 0).toList();
        var items = rest.stream().limit(limit).toList();
        return new BodyPage(
                items, rest.size() > limit ? position(items.getLast()) : null, all.size());
    }

    /** The bodies of that day the officer may see, in the order of their codes. */
    public List<BodyView> visible(Officer officer, BodyFilter filter, LocalDate day) {
        var key = filter.words() == null ? "" : VietnameseText.searchKey(filter.words());
        return jdbc.sql(
                        COLUMNS
                                + "where"
                                + ON_DAY
                                + """
                                  and (cast(:kind as text) is null or b.kind = :kind)
                                  and (cast(:unit as uuid) is null or b.unit_id = :unit)
                                  and (b.search_key like :words or lower(b.code) = :key)
                                  and (:all or b.id = cast(:ownBody as uuid) or b.unit_id = cast(:ownUnit as uuid))
                                order by b.code, b.kind
                                """)
                .param("day", day)
                .param("kind", filter.kind())
                .param("unit", filter.unit() == null ? null : filter.unit().value())
                .param("key", key)
                .param("words", "%" + key.replaceAll("([\\\\%_])", "\\\\$1") + "%")
                .param("all", scopes.coversProvince(officer))
                .param("ownBody", officer.body() == null ? null : officer.body().value())
                .param("ownUnit", officer.unit() == null ? null : officer.unit().value())
                .query(VIEW)
                .list();
    }

    public BodyView required(BodyId body) {
        return jdbc.sql(COLUMNS + "where b.id = :body")
                .param("body", body.value())
                .query(VIEW)
                .optional()
                .orElseThrow(NotFound::new);
    }

    List<BodyView> byId(Collection<UUID> ids) {
        return jdbc.sql(COLUMNS + "where b.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(VIEW)
                .list();
    }

    List<BodyView> byCode(Collection<String> codes) {
        return jdbc.sql(COLUMNS + "where b.code = any(:codes)")
                .param("codes", codes.toArray(String[]::new))
                .query(VIEW)
                .list();
    }

    /** The member bodies of that day in the order of their names. */
    List<BodyView> members(LocalDate day) {
        return jdbc.sql(
                        COLUMNS
                                + "where b.kind = :kind and"
                                + ON_DAY
                                + " order by b.name collate \"vi-VN-x-icu\"")
                .param("kind", MEMBER_BODY)
                .param("day", day)
                .query(VIEW)
                .list();
    }

    /** The kinds there are, code and name. */
    public Map<String, String> kinds() {
        var kinds = new java.util.TreeMap<String, String>();
        jdbc.sql("select code, name from organisation.body_kind")
                .query(rs -> {
                    kinds.put(rs.getString("code"), rs.getString("name"));
                });
        return kinds;
    }

    static boolean existsOn(BodyView body, LocalDate day) {
        return !body.establishedOn().isAfter(day)
                && (body.endedOn() == null || !body.endedOn().isBefore(day));
    }

    private static String position(BodyView body) {
        return body.code() + "|" + body.kind();
    }
}
