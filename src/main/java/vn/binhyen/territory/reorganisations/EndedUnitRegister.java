package vn.binhyen.territory.reorganisations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.access.spi.EndedUnits;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** Units that are no more, and who took them over, as the edges of succession say. */
@Component
class EndedUnitRegister implements EndedUnits {

    private final JdbcClient jdbc;

    EndedUnitRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Ended> among(Collection<UnitId> units, LocalDate day) {
        var ended = new LinkedHashMap<UUID, Ended>();
        edges(units, day)
                .forEach(it -> ended.merge(it.unit().value(), it, EndedUnitRegister::both));
        return List.copyOf(ended.values());
    }

    /** One for each successor, the units in order of their ids. */
    private List<Ended> edges(Collection<UnitId> units, LocalDate day) {
        return jdbc.sql(
                        """
                        with gone as (
                            select u.id from unnest(cast(:units as uuid[])) as u (id)
                             where not exists (select from territory.unit_version v
                                                where v.unit_id = u.id and (upper_inf(v.valid) or upper(v.valid) > :day))
                        ), edge as (
                            select s.predecessor, s.successor, r.day, r.id as reorganisation, r.recorded_at,
                                   s.relation = 'MERGED' and s.share = 'FULL'
                                   or s.relation = 'SPLIT' and s.share = 'REMAINDER' as whole
                              from territory.succession s join territory.reorganisation r on r.id = s.reorganisation_id
                             where s.relation in ('MERGED', 'SPLIT', 'ABOLISHED')
                        )
                        select g.id, e.successor, max(e.day) as since, coalesce(bool_or(e.whole), false) as whole,
                               (array_agg(e.reorganisation order by e.recorded_at))[1] as reorganisation
                          from gone g left join edge e on e.predecessor = g.id
                         group by g.id, e.successor
                         order by g.id, whole desc, e.successor
                        """)
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .param("day", day)
                .query((row, number) -> {
                    var successor = row.getObject("successor", UUID.class);
                    var fact = row.getObject("reorganisation", UUID.class);
                    return new Ended(
                            new UnitId(row.getObject("id", UUID.class)),
                            row.getObject("since", LocalDate.class),
                            successor == null
                                    ? List.of()
                                    : List.of(
                                            new Successor(
                                                    new UnitId(successor),
                                                    fact,
                                                    row.getBoolean("whole"))));
                })
                .list();
    }

    private static Ended both(Ended one, Ended other) {
        var successors = new ArrayList<>(one.successors());
        successors.addAll(other.successors());
        return new Ended(one.unit(), later(one.since(), other.since()), successors);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other != null && other.isAfter(one) ? other : one;
    }
}
