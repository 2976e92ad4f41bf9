package vn.binhyen.communitymodels;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.communitymodels.events.CommunityModelId;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Sites whose unit was split so that none of the new ones is its rest: where did they go? */
@Component
@Transactional(readOnly = true)
public class HomelessSites {

    private final JdbcClient jdbc;
    private final SiteSuccession succession;

    HomelessSites(JdbcClient jdbc, SiteSuccession succession) {
        this.jdbc = jdbc;
        this.succession = succession;
    }

    /** Of all models that work on the day. */
    List<Homeless> on(LocalDate day) {
        return find(null, day);
    }

    /** Of one model. */
    public List<Homeless> of(CommunityModelId model, LocalDate day) {
        return find(model, day);
    }

    private List<Homeless> find(@Nullable CommunityModelId model, LocalDate day) {
        var gone = gone(day);
        if (gone.isEmpty()) {
            return List.of();
        }
        var suspects = SiteSuccession.ids(succession.withPredecessors(gone.keySet(), day));
        var sites =
                jdbc.sql(
                                """
                                select s.id, s.unit_id, m.id as model, m.name, m.host, m.owner_body
                                  from communitymodels.site s join communitymodels.model m on m.id = s.model
                                 where s.unit_id = any(:units) and s.ended_on is null
                                   and (cast(:model as uuid) is null or m.id = :model)
                                   and not exists (select from communitymodels.step r where r.model = m.id and r.kind = 'RETIRED')
                                 order by m.code, s.from_day, s.id
                                """)
                        .param("units", suspects)
                        .param("model", model == null ? null : model.value())
                        .query((rs, row) -> {
                            var owner = rs.getObject("owner_body", UUID.class);
                            return new Homeless(
                                    new CommunityModelId(rs.getObject("model", UUID.class)),
                                    rs.getString("name"),
                                    new UnitId(rs.getObject("host", UUID.class)),
                                    owner == null ? null : new BodyId(owner),
                                    rs.getObject("id", UUID.class),
                                    new UnitId(rs.getObject("unit_id", UUID.class)),
                                    LocalDate.MIN,
                                    Set.of());
                        })
                        .list();
        var at = succession.foundAt(sites.stream().map(Homeless::unit).toList(), day);
        return sites.stream()
                .filter(it -> gone.containsKey(at.get(it.unit())))
                .map(it -> it.at(at.getOrDefault(it.unit(), it.unit()), gone))
                .toList();
    }

    private Map<UnitId, Gone> gone(LocalDate day) {
        var found = new HashMap<UnitId, Gone>();
        jdbc.sql(
                        """
                        select unit, max(day) as day, array_agg(successor) as successors
                          from communitymodels.unit_gone where day <= :day group by unit
                        """)
                .param("day", day)
                .query(rs -> {
                    found.put(
                            new UnitId(rs.getObject("unit", UUID.class)),
                            new Gone(
                                    rs.getObject("day", LocalDate.class),
                                    Arrays.stream((UUID[]) rs.getArray("successors").getArray())
                                            .map(UnitId::new)
                                            .collect(Collectors.toSet())));
                });
        return found;
    }

    private record Gone(LocalDate since, Set<UnitId> successors) {}

    /**
     * A site without a unit.
     *
     * @param unit the one that ended
     * @param since the first day without it
     * @param successors the units it was split into
     */
    public record Homeless(
            CommunityModelId model,
            String name,
            UnitId host,
            @Nullable BodyId owner,
            UUID site,
            UnitId unit,
            LocalDate since,
            Set<UnitId> successors) {

        private Homeless at(UnitId found, Map<UnitId, Gone> gone) {
            var end = gone.getOrDefault(found, new Gone(since, successors));
            return new Homeless(
                    model, name, host, owner, site, found, end.since(), end.successors());
        }

        /** By model, in the order of their codes. */
        static Map<CommunityModelId, List<Homeless>> byModel(List<Homeless> sites) {
            return sites.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Homeless::model, LinkedHashMap::new, Collectors.toList()));
        }
    }
}
