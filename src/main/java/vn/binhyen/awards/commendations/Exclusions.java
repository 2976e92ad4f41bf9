package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.StandardRegister;
import vn.binhyen.awards.standards.Trait;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Which institutions the standard of a year leaves out, and by which article. */
@Component
class Exclusions {

    private final StandardRegister standards;
    private final JdbcClient jdbc;

    Exclusions(StandardRegister standards, JdbcClient jdbc) {
        this.standards = standards;
        this.jdbc = jdbc;
    }

    Map<UUID, String> of(int year, Collection<UUID> institutions) {
        var standard = standards.of(Purpose.TITLE, year).orElse(null);
        if (standard == null) {
            return Map.of();
        }
        var found = new HashMap<UUID, String>();
        jdbc.sql(
                        """
                        select id, kind, size, school_level, armed_forces from awards.institution
                         where id = any(:ids)
                        """)
                .param("ids", institutions.toArray(UUID[]::new))
                .query(rs -> {
                    var id = rs.getObject("id", UUID.class);
                    var rules = standard.rules().get(TitleKind.of(rs.getInt("kind")));
                    var traits =
                            traits(
                                    rs.getBoolean("armed_forces"),
                                    rs.getString("size"),
                                    rs.getString("school_level"));
                    if (rules != null) {
                        rules.excluding(traits)
                                .ifPresent(it ->
                                        found.put(id, it.article() + " " + standard.articlesOf()));
                    }
                });
        return found;
    }

    private static Set<Trait> traits(
            boolean armedForces, @Nullable String size, @Nullable String schoolLevel) {
        var traits = EnumSet.noneOf(Trait.class);
        if (armedForces) {
            traits.add(Trait.ARMED_FORCES);
        }
        switch (String.valueOf(size)) {
            case "micro" -> traits.add(Trait.MICRO_ENTERPRISE);
            case "small" -> traits.add(Trait.SMALL_ENTERPRISE);
            default -> {}
        }
        switch (String.valueOf(schoolLevel)) {
            case "primary" -> traits.add(Trait.PRIMARY_SCHOOL);
            case "kindergarten" -> traits.add(Trait.KINDERGARTEN);
            case "nursery" -> traits.add(Trait.NURSERY);
            default -> {}
        }
        return traits;
    }
}
