package vn.binhyen.awards.cycle;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Trait;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitLineage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Reads the copies of institutions, with what may keep them out of a standard. */
@Component
class KnownInstitutions {

    private final JdbcClient jdbc;
    private final UnitLineage lineage;

    KnownInstitutions(JdbcClient jdbc, UnitLineage lineage) {
        this.jdbc = jdbc;
        this.lineage = lineage;
    }

    /**
     * Those of a kind that lie in one of the units and exist on that day; those of a unit that went
     * into it lie in its successor.
     */
    List<Known> in(Collection<UnitId> units, TitleKind kind, LocalDate day) {
        var heirs = heirs(day);
        var places = new HashMap<UUID, UUID>();
        units.forEach(it -> places.put(it.value(), it.value()));
        heirs.addPredecessors(places);
        return jdbc
                .sql(
                        """
                        select * from awards.institution
                         where unit_id = any(:units) and kind = :kind and (ended_on is null or ended_on >= :day)
                        """)
                .param("units", places.keySet().toArray(UUID[]::new))
                .param("kind", kind.number())
                .param("day", day)
                .query(KnownInstitutions::known)
                .list()
                .stream()
                .map(it -> it.movedWith(heirs))
                .toList();
    }

    /** Those of the ids that exist on that day. */
    List<Known> of(Collection<UUID> ids, LocalDate day) {
        var heirs = heirs(day);
        return jdbc
                .sql(
                        """
                        select * from awards.institution
                         where id = any(:ids) and (ended_on is null or ended_on >= :day)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("day", day)
                .query(KnownInstitutions::known)
                .list()
                .stream()
                .map(it -> it.movedWith(heirs))
                .toList();
    }

    private Heirs heirs(LocalDate day) {
        return Heirs.of(lineage.stepsAfter(Heirs.LONG_AGO), day);
    }

    private static Known known(ResultSet rs, int row) throws SQLException {
        var kind = TitleKind.of(rs.getInt("kind"));
        var size = rs.getString("size");
        var level = rs.getString("school_level");
        return new Known(
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                new UnitId(rs.getObject("unit_id", UUID.class)),
                new UnitId(rs.getObject("reports_to", UUID.class)),
                traits(rs.getBoolean("armed_forces"), size, level),
                kind == TitleKind.ENTERPRISE && size == null
                        || kind == TitleKind.SCHOOL && level == null);
    }

    static Set<Trait> traits(
            boolean armedForces, @Nullable String size, @Nullable String schoolLevel) {
        var traits = EnumSet.noneOf(Trait.class);
        if (armedForces) {
            traits.add(Trait.ARMED_FORCES);
        }
        switch (size == null ? "" : size) {
            case "micro" -> traits.add(Trait.MICRO_ENTERPRISE);
            case "small" -> traits.add(Trait.SMALL_ENTERPRISE);
            default -> {}
        }
        switch (schoolLevel == null ? "" : schoolLevel) {
            case "primary" -> traits.add(Trait.PRIMARY_SCHOOL);
            case "kindergarten" -> traits.add(Trait.KINDERGARTEN);
            case "nursery" -> traits.add(Trait.NURSERY);
            default -> {}
        }
        return traits;
    }

    /**
     * An institution as this module heard of it.
     *
     * @param unclear whether the register lacks what decides if it can be recognised
     */
    record Known(
            UUID id,
            String code,
            UnitId unit,
            UnitId reportsTo,
            Set<Trait> traits,
            boolean unclear) {

        /** Where its units have gone. */
        Known movedWith(Heirs heirs) {
            return new Known(
                    id, code, moved(unit, heirs), moved(reportsTo, heirs), traits, unclear);
        }

        private static UnitId moved(UnitId unit, Heirs heirs) {
            var heir = heirs.of(unit.value());
            return heir == null ? unit : new UnitId(heir);
        }
    }
}
