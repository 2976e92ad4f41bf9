package vn.binhyen.organisation.files;

import static java.util.stream.Collectors.toSet;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.BodyFacts;
import vn.binhyen.organisation.BodyStrengths.Figures;
import vn.binhyen.organisation.events.InstitutionId;
import vn.binhyen.shared.UnitId;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the register holds under the codes a file names. */
@Component
class StoredBodies {

    /** Above this many lines whole kinds are read, below only the codes. */
    private static final int FEW = 2_000;

    private final JdbcClient jdbc;

    StoredBodies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The bodies of these keys, with the figures that hold on the day. */
    Map<BodyLine.Key, Stored> of(Collection<BodyLine.Key> keys, LocalDate day) {
        var kinds = keys.stream().map(BodyLine.Key::kind).collect(toSet());
        var stored = new HashMap<BodyLine.Key, Stored>();
        jdbc.sql(
                        """
                        select b.id, b.kind, b.code, b.name, b.unit_id, b.tier, b.type, b.head, b.full_time, b.institution_id,
                               b.established_on, b.ended_on, b.decision_number, b.decision_date, m.code as merged_into,
                               s.members, s.households, s.equipment, s.allowance, a.areas
                          from organisation.body b
                          left join organisation.body m on m.id = b.merged_into
                          left join (select distinct on (body_id) body_id, members, households, equipment, allowance
                                       from organisation.body_strength order by body_id, from_day <= :day desc, from_day desc) s
                            on s.body_id = b.id
                          left join (select body_id, array_agg(unit_id order by unit_id::text) as areas
                                       from organisation.body_area group by body_id) a on a.body_id = b.id
                         where b.kind = any(:kinds) and (cast(:codes as text[]) is null or b.code = any(:codes))
                        """)
                .param("kinds", kinds.toArray(String[]::new))
                .param(
                        "codes",
                        keys.size() > FEW
                                ? null
                                : keys.stream()
                                        .map(BodyLine.Key::code)
                                        .distinct()
                                        .toArray(String[]::new))
                .param("day", day)
                .query(rs -> {
                    stored.put(
                            new BodyLine.Key(rs.getString("kind"), rs.getString("code")), row(rs));
                });
        return stored;
    }

    private static Stored row(ResultSet rs) throws SQLException {
        var institution = rs.getObject("institution_id", UUID.class);
        var facts =
                new BodyFacts(
                        rs.getString("code"),
                        rs.getString("name"),
                        new UnitId(rs.getObject("unit_id", UUID.class)),
                        rs.getString("tier"),
                        rs.getString("type"),
                        rs.getString("head"),
                        rs.getObject("full_time", Boolean.class),
                        institution == null ? null : new InstitutionId(institution),
                        rs.getObject("established_on", LocalDate.class),
                        rs.getObject("ended_on", LocalDate.class),
                        rs.getString("decision_number"),
                        rs.getObject("decision_date", LocalDate.class));
        return new Stored(
                rs.getObject("id", UUID.class),
                facts,
                rs.getString("merged_into"),
                units(rs.getArray("areas")),
                new Figures(
                        rs.getObject("members", Integer.class),
                        rs.getObject("households", Integer.class),
                        rs.getObject("equipment", Integer.class),
                        rs.getObject("allowance", Long.class)));
    }

    private static List<UnitId> units(@Nullable Array array) throws SQLException {
        return array == null
                ? List.of()
                : Arrays.stream((UUID[]) array.getArray()).map(UnitId::new).toList();
    }

    /**
     * A body as it stands.
     *
     * @param mergedInto code of the body its work went on in
     */
    record Stored(
            UUID id,
            BodyFacts facts,
            @Nullable String mergedInto,
            List<UnitId> areas,
            Figures figures) {}
}
