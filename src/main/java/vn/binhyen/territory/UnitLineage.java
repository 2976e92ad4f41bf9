package vn.binhyen.territory;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.SuccessionPaths.Step;
import vn.binhyen.territory.events.Relation;
import vn.binhyen.territory.events.ReorganisationId;
import vn.binhyen.territory.events.Share;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Where units came from and what became of them. */
@Component
public class UnitLineage {

    private static final String EDGE =
            """
            select s.reorganisation_id, s.number, s.predecessor, s.successor, s.relation, s.share, s.portion,
                   s.portion_source, s.clause, r.day, r.instrument,
                   p.name as predecessor_name, p.code as predecessor_code,
                   n.name as successor_name, n.code as successor_code
              from territory.succession s
              join territory.reorganisation r on r.id = s.reorganisation_id
              left join territory.unit_version p on p.unit_id = s.predecessor and p.valid @> (r.day - 1)
              left join territory.unit_version n on n.unit_id = s.successor and n.valid @> r.day
            """;

    private final JdbcClient jdbc;

    UnitLineage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One edge of succession, with the names of its own days.
     *
     * @param successor null for an abolished unit
     */
    public record Edge(
            ReorganisationId reorganisation,
            int number,
            LocalDate day,
            String instrument,
            @Nullable String clause,
            Relation relation,
            Share share,
            @Nullable BigDecimal portion,
            @Nullable String portionSource,
            UnitId predecessor,
            String predecessorName,
            String predecessorCode,
            @Nullable UnitId successor,
            @Nullable String successorName,
            @Nullable String successorCode) {}

    /** What went into the unit, the latest first. */
    public List<Edge> predecessors(UnitId unit) {
        return edges(" where s.successor = :unit and s.predecessor <> :unit", unit.value());
    }

    /** What became of the unit when it ended. */
    public List<Edge> successors(UnitId unit) {
        return edges(
                " where s.predecessor = :unit and s.successor is distinct from s.predecessor",
                unit.value());
    }

    /** Everything that has gone into the unit, however far back, the latest first. */
    public List<Edge> ancestry(UnitId unit) {
        return edges(
                """
                 where s.relation in ('MERGED', 'SPLIT') and s.successor in (
                    with recursive origin as (
                        select cast(:unit as uuid) as unit_id
                        union
                        select o.predecessor from origin
                          join territory.succession o
                            on o.successor = origin.unit_id and o.relation in ('MERGED', 'SPLIT'))
                    select unit_id from origin)
                """,
                unit.value());
    }

    /** Everything that became of the unit, up to today's units, the latest first. */
    public List<Edge> descent(UnitId unit) {
        return edges(
                """
                 where s.relation in ('MERGED', 'SPLIT', 'ABOLISHED') and s.predecessor in (
                    with recursive heir as (
                        select cast(:unit as uuid) as unit_id
                        union
                        select h.successor from heir
                          join territory.succession h
                            on h.predecessor = heir.unit_id and h.relation in ('MERGED', 'SPLIT'))
                    select unit_id from heir)
                """,
                unit.value());
    }

    /** All edges of a reorganisation, as they were entered. */
    public List<Edge> of(ReorganisationId reorganisation) {
        return edges(" where s.reorganisation_id = :unit", reorganisation.value());
    }

    private List<Edge> edges(String where, UUID id) {
        return jdbc.sql(EDGE + where + " order by r.day desc, s.number")
                .param("unit", id)
                .query((rs, row) -> edge(rs))
                .list();
    }

    private static Edge edge(ResultSet rs) throws SQLException {
        return new Edge(
                new ReorganisationId(rs.getObject("reorganisation_id", UUID.class)),
                rs.getInt("number"),
                rs.getObject("day", LocalDate.class),
                rs.getString("instrument"),
                rs.getString("clause"),
                Relation.valueOf(rs.getString("relation")),
                Share.valueOf(rs.getString("share")),
                rs.getBigDecimal("portion"),
                rs.getString("portion_source"),
                new UnitId(rs.getObject("predecessor", UUID.class)),
                rs.getString("predecessor_name"),
                rs.getString("predecessor_code"),
                UnitRows.unitId(rs, "successor"),
                rs.getString("successor_name"),
                rs.getString("successor_code"));
    }

    /** All units whose work goes on in that one, itself among them. */
    public Set<UnitId> origins(UnitId unit) {
        return Set.copyOf(
                jdbc.sql(
                                """
                                with recursive origin as (
                                    select cast(:unit as uuid) as unit_id
                                    union
                                    select s.predecessor from origin
                                      join territory.succession s
                                        on s.successor = origin.unit_id and s.relation in ('MERGED', 'SPLIT')
                                )
                                select unit_id from origin
                                """)
                        .param("unit", unit.value())
                        .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                        .list());
    }

    /** Everything merged or split after that day, the earliest first. */
    public List<Step> stepsAfter(LocalDate day) {
        return steps(
                """
                select s.predecessor, s.successor, s.share, s.portion, r.day, r.instrument
                  from territory.succession s
                  join territory.reorganisation r on r.id = s.reorganisation_id
                 where s.relation in ('MERGED', 'SPLIT') and r.day > :day
                 order by r.day, s.number
                """,
                day);
    }

    /**
     * Everything merged, split or abolished after that day, the earliest first. What was abolished
     * has left something to the unit above it, and nobody goes on with it.
     */
    public List<Step> endingsAfter(LocalDate day) {
        return steps(
                """
                select s.predecessor, coalesce(s.successor, v.parent_id) as successor,
                       case when s.relation = 'ABOLISHED' then 'PARTIAL' else s.share end as share,
                       s.portion, r.day, r.instrument
                  from territory.succession s
                  join territory.reorganisation r on r.id = s.reorganisation_id
                  left join territory.unit_version v
                    on s.successor is null and v.unit_id = s.predecessor and v.valid @> (r.day - 1)
                 where s.relation in ('MERGED', 'SPLIT', 'ABOLISHED') and r.day > :day
                   and coalesce(s.successor, v.parent_id) is not null
                 order by r.day, s.number
                """,
                day);
    }

    private List<Step> steps(String select, LocalDate day) {
        return jdbc.sql(select)
                .param("day", day)
                .query((rs, row) ->
                        new Step(
                                new UnitId(rs.getObject("predecessor", UUID.class)),
                                new UnitId(rs.getObject("successor", UUID.class)),
                                Share.valueOf(rs.getString("share")),
                                rs.getBigDecimal("portion"),
                                rs.getObject("day", LocalDate.class),
                                rs.getString("instrument")))
                .list();
    }

    /** The ways of the units up to that day. */
    public SuccessionPaths paths(Collection<UnitId> units, LocalDate day) {
        var steps = new HashMap<UnitId, List<Step>>();
        if (units.isEmpty()) {
            return new SuccessionPaths(steps);
        }
        jdbc.sql(
                        """
                        with recursive ending as (
                            select s.predecessor, s.number, s.share, s.portion, r.day, r.instrument,
                                   coalesce(s.successor, v.parent_id) as heir
                              from territory.succession s
                              join territory.reorganisation r on r.id = s.reorganisation_id
                              left join territory.unit_version v
                                on s.successor is null and v.unit_id = s.predecessor and v.valid @> (r.day - 1)
                             where s.relation in ('MERGED', 'SPLIT', 'ABOLISHED') and r.day <= :day
                        ), reached as (
                            select unit_id from unnest(cast(:units as uuid[])) as u (unit_id)
                            union
                            select e.heir from reached join ending e on e.predecessor = reached.unit_id
                        )
                        select e.* from reached join ending e on e.predecessor = reached.unit_id
                         order by e.day, e.number
                        """)
                .param("units", UnitRows.uuids(units))
                .param("day", day)
                .query(rs -> {
                    var step =
                            new Step(
                                    new UnitId(rs.getObject("predecessor", UUID.class)),
                                    new UnitId(rs.getObject("heir", UUID.class)),
                                    Share.valueOf(rs.getString("share")),
                                    rs.getBigDecimal("portion"),
                                    rs.getObject("day", LocalDate.class),
                                    rs.getString("instrument"));
                    steps.computeIfAbsent(step.predecessor(), it -> new ArrayList<>()).add(step);
                });
        return new SuccessionPaths(steps);
    }
}
