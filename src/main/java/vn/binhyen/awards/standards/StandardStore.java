package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Outdated;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps standards; the rules of a kind are one document, as they are read and frozen whole. */
@Component
class StandardStore {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    StandardStore(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Whether it was new: a code and edition are there once. */
    boolean insert(Standard standard) {
        var inserted =
                jdbc.sql(
                                """
                                insert into awards.standard (id, code, edition, instrument, amends, purpose, first_year, last_year,
                                                             years_to_confirm, state, frozen, version)
                                values (:id, :code, :edition, :instrument, :amends, :purpose, :first, :last,
                                        :toConfirm, :state, false, 0)
                                on conflict (code, edition) do nothing
                                """)
                        .param("id", standard.id().value())
                        .param("code", standard.code())
                        .param("edition", standard.edition())
                        .param("instrument", standard.instrument())
                        .param("amends", standard.amends())
                        .param("purpose", standard.purpose().name())
                        .param("first", standard.firstYear())
                        .param("last", standard.lastYear())
                        .param("toConfirm", standard.yearsToConfirm())
                        .param("state", standard.state().name())
                        .update();
        if (inserted == 1) {
            standard.rules().values().forEach(it -> write(standard.id(), it));
        }
        return inserted == 1;
    }

    void write(StandardId standard, Rules rules) {
        jdbc.sql(
                        """
                        insert into awards.standard_rules as r (standard, kind, rules)
                        values (:standard, :kind, cast(:rules as jsonb))
                        on conflict (standard, kind) do update set rules = excluded.rules
                        """)
                .param("standard", standard.value())
                .param("kind", rules.kind().number())
                .param("rules", json.writeValueAsString(rules))
                .update();
    }

    /** Writes its span and state where it still is as it was read. */
    void update(Standard standard) {
        var updated =
                jdbc.sql(
                                """
                                update awards.standard
                                   set instrument = :instrument, amends = :amends,
                                       years_to_confirm = :toConfirm,
                                       first_year = :first, last_year = :last, state = :state, frozen = :frozen,
                                       version = version + 1
                                 where id = :id and version = :version
                                """)
                        .param("instrument", standard.instrument())
                        .param("amends", standard.amends())
                        .param("toConfirm", standard.yearsToConfirm())
                        .param("first", standard.firstYear())
                        .param("last", standard.lastYear())
                        .param("state", standard.state().name())
                        .param("frozen", standard.frozen())
                        .param("id", standard.id().value())
                        .param("version", standard.version())
                        .update();
        if (updated == 0) {
            throw new Outdated(find(standard.id()).orElseThrow(NotFound::new).version());
        }
    }

    void delete(StandardId id) {
        jdbc.sql("delete from awards.standard where id = :id").param("id", id.value()).update();
    }

    Optional<Standard> find(StandardId id) {
        return read("id = :key", id.value()).stream().findFirst();
    }

    List<Standard> all() {
        return read("cast(:key as uuid) is null", null);
    }

    int nextEdition(String code) {
        return jdbc.sql(
                        "select coalesce(max(edition), 0) + 1 from awards.standard where code = :code")
                .param("code", code)
                .query((rs, row) -> rs.getInt(1))
                .single();
    }

    private List<Standard> read(String condition, @Nullable UUID key) {
        var rules = new HashMap<UUID, Map<TitleKind, Rules>>();
        jdbc.sql(
                        "select standard, kind, rules from awards.standard_rules where standard in"
                                + " (select id from awards.standard where "
                                + condition
                                + ")")
                .param("key", key)
                .query(rs -> {
                    rules.computeIfAbsent(
                                    rs.getObject("standard", UUID.class),
                                    it -> new EnumMap<>(TitleKind.class))
                            .put(
                                    TitleKind.of(rs.getInt("kind")),
                                    json.readValue(rs.getString("rules"), Rules.class));
                });
        return new ArrayList<>(
                jdbc.sql(
                                "select * from awards.standard where "
                                        + condition
                                        + " order by first_year desc, code, edition desc")
                        .param("key", key)
                        .query((rs, row) -> {
                            var id = rs.getObject("id", UUID.class);
                            return new Standard(
                                    new StandardId(id),
                                    rs.getString("code"),
                                    rs.getInt("edition"),
                                    rs.getString("instrument"),
                                    rs.getString("amends"),
                                    Purpose.valueOf(rs.getString("purpose")),
                                    rs.getInt("first_year"),
                                    rs.getObject("last_year", Integer.class),
                                    rs.getBoolean("years_to_confirm"),
                                    Standard.State.valueOf(rs.getString("state")),
                                    rs.getBoolean("frozen"),
                                    rules.getOrDefault(id, Map.of()),
                                    rs.getLong("version"));
                        })
                        .list());
    }

    /** Those of one purpose in force, the latest years first. */
    List<Standard> inForce(Purpose purpose) {
        return all().stream().filter(it -> it.purpose() == purpose && !it.isDraft()).toList();
    }
}
