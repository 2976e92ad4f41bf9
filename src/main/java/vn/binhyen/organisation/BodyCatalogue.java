package vn.binhyen.organisation;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.Validity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The kinds and types of bodies, with the days on which a type may be set up. */
@Component
public class BodyCatalogue {

    private final JdbcClient jdbc;

    BodyCatalogue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The catalogue as it stands, in its order. */
    public Snapshot snapshot() {
        var kinds = new LinkedHashMap<String, String>();
        jdbc.sql("select code, name from organisation.body_kind order by rank, code")
                .query(rs -> {
                    kinds.put(rs.getString("code"), rs.getString("name"));
                });
        var types =
                jdbc.sql(
                                """
                                select kind, code, name, tier, lower(valid) as since, upper(valid) as until
                                  from organisation.body_type order by kind, tier nulls last, lower(valid) nulls first, name
                                """)
                        .query((rs, row) ->
                                new Type(
                                        rs.getString("kind"),
                                        rs.getString("code"),
                                        rs.getString("name"),
                                        rs.getString("tier"),
                                        new Validity(
                                                rs.getObject("since", LocalDate.class),
                                                rs.getObject("until", LocalDate.class))))
                        .list();
        return new Snapshot(kinds, types);
    }

    /** Types a file or form names that nobody knew join under their own word. */
    public void join(Collection<TypeKey> named) {
        var known = snapshot();
        named.stream()
                .filter(it -> known.type(it.kind(), it.code()) == null)
                .forEach(it ->
                        jdbc.sql(
                                        """
                                        insert into organisation.body_type (kind, code, name) values (:kind, :code, :code)
                                        on conflict do nothing
                                        """)
                                .param("kind", it.kind())
                                .param("code", it.code())
                                .update());
    }

    /** A type by its kind and word. */
    public record TypeKey(String kind, String code) {}

    /**
     * A type of body.
     *
     * @param tier tier whose units have such a committee; null where that is no matter
     * @param days on which such a body may be set up
     */
    public record Type(
            String kind, String code, String name, @Nullable String tier, Validity days) {}

    /** What is known at one moment: names of kinds by code, and the types. */
    public record Snapshot(Map<String, String> kinds, List<Type> types) {

        public @Nullable Type type(String kind, @Nullable String code) {
            return types.stream()
                    .filter(it -> it.kind().equals(kind) && it.code().equals(code))
                    .findFirst()
                    .orElse(null);
        }

        /** The types of a kind that may be set up on that day. */
        public List<Type> on(String kind, LocalDate day) {
            return types.stream()
                    .filter(it -> it.kind().equals(kind) && it.days().contains(day))
                    .toList();
        }

        /** A type nobody described may be set up on any day. */
        public boolean mayBeSetUp(String kind, @Nullable String code, LocalDate day) {
            var type = type(kind, code);
            return type == null || type.days().contains(day);
        }

        /** The name of a type; a type nobody described is its own name. */
        public String nameOf(String kind, @Nullable String code) {
            var type = type(kind, code);
            return type != null ? type.name() : code == null ? "" : code;
        }
    }
}
