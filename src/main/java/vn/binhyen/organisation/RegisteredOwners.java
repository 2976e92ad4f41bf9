package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.BodySource;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Committees, member bodies and institutions as others find them by code or name. Teams and groups
 * are not among them: they own nothing; only who holds their ids finds them.
 */
@Component
class RegisteredOwners implements BodySource {

    private static final String ALL =
            """
            select id, kind, code, name, unit from (
                select b.id, case when b.kind = 'steering_committee' then 'committee'
                                  when b.search_key ~ '^(uy ban mat tran|mat tran|hoi|tinh doan|huyen doan|doan|lien doan|cong doan|lien hiep|lien minh)( |$)'
                                  then 'mass_organisation' else 'member_body' end as kind,
                       b.code, b.name, b.search_key, b.unit_id as unit, b.established_on, b.ended_on
                  from organisation.body b where b.kind in ('steering_committee', 'member_body')
                union all
                select i.id, 'institution', i.code, i.name, i.search_key, i.unit_id, null, i.ended_on
                  from organisation.institution i) o
             where
            """;
    private static final String THERE =
            " and (established_on is null or established_on <= :day) and (ended_on is null or ended_on >= :day)";

    private final JdbcClient jdbc;

    RegisteredOwners(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Found> byCode(String code, LocalDate day) {
        return find(" code = :code" + THERE + " order by kind", Map.of("code", code, "day", day));
    }

    @Override
    public List<Found> byWords(String words, int limit, LocalDate day) {
        return find(
                " (search_key like :like or lower(code) = :words)"
                        + THERE
                        + " order by search_key <> :words, length(name), name collate \"vi-VN-x-icu\", code limit :limit",
                Map.of(
                        "like",
                        "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%",
                        "words",
                        words,
                        "day",
                        day,
                        "limit",
                        limit));
    }

    @Override
    public List<UUID> among(Collection<UUID> ids, String words, int limit) {
        return jdbc.sql(
                        """
                        select id from (
                            select id, code, name, search_key from organisation.body where id = any(:ids)
                            union all
                            select id, code, name, search_key from organisation.institution where id = any(:ids)) o
                         where search_key like :like or lower(code) = :words
                         order by name collate "vi-VN-x-icu", code limit :limit
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("like", like(words))
                .param("words", words)
                .param("limit", limit)
                .query((rs, row) -> rs.getObject(1, UUID.class))
                .list();
    }

    private static String like(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    @Override
    public @Nullable Found byId(UUID id) {
        return find(" id = :id", Map.of("id", id)).stream().findFirst().orElse(null);
    }

    private List<Found> find(String condition, Map<String, Object> parameters) {
        return jdbc.sql(ALL + condition)
                .params(parameters)
                .query((rs, row) ->
                        new Found(
                                rs.getObject("id", UUID.class),
                                rs.getString("kind"),
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getObject("unit", UUID.class)))
                .list();
    }
}
