package vn.binhyen.reporting.rounds;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reports of a round by units that are no more on its day, and who reports in their place. */
@Component
class FormerReports {

    private final JdbcClient jdbc;

    FormerReports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the round holds of units, by unit. */
    Map<UnitId, FormerReport> of(RoundId round) {
        return jdbc
                .sql(
                        """
                        select r.id, r.obliged_id, r.tier, p.code, p.name, p.parent_id, r.desk_unit, r.state,
                               r.submissions, r.replaced_by
                          from reporting.report r
                          join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                         where r.round_id = :round and r.obliged_kind = 'UNIT'
                         order by r.obliged_id
                        """)
                .param("round", round.value())
                .query((rs, row) -> report(rs))
                .list()
                .stream()
                .collect(toMap(FormerReport::unit, it -> it, (a, b) -> a, LinkedHashMap::new));
    }

    private static FormerReport report(ResultSet rs) throws SQLException {
        var parent = rs.getObject("parent_id", UUID.class);
        return new FormerReport(
                rs.getObject("id", UUID.class),
                new UnitId(rs.getObject("obliged_id", UUID.class)),
                rs.getString("tier"),
                rs.getString("code"),
                rs.getString("name"),
                parent == null ? null : new UnitId(parent),
                new UnitId(rs.getObject("desk_unit", UUID.class)),
                ObligationState.valueOf(rs.getString("state")),
                rs.getInt("submissions"),
                Arrays.stream((UUID[]) rs.getArray("replaced_by").getArray())
                        .map(UnitId::new)
                        .collect(toSet()));
    }

    /** Notes who reports in the place of each, and that everybody else stands by itself. */
    void replace(RoundId round, Map<FormerReport, Set<UnitId>> heirs) {
        jdbc.sql(
                        """
                        update reporting.report set replaced_by = '{}'
                         where round_id = :round and replaced_by <> '{}' and id <> all(cast(:ids as uuid[]))
                        """)
                .param("round", round.value())
                .param("ids", SqlArrays.column(heirs.keySet(), FormerReport::id))
                .update();
        var ids = new ArrayList<UUID>();
        var by = new ArrayList<UnitId>();
        heirs.forEach((report, units) ->
                units.forEach(it -> {
                    ids.add(report.id());
                    by.add(it);
                }));
        jdbc.sql(
                        """
                        update reporting.report r set replaced_by = n.units
                          from (select id, array_agg(unit order by unit) as units
                                  from unnest(cast(:ids as uuid[]), cast(:units as uuid[])) as u (id, unit) group by id) n
                         where r.id = n.id and r.replaced_by <> n.units
                        """)
                .param("ids", SqlArrays.texts(ids))
                .param("units", SqlArrays.column(by, UnitId::value))
                .update();
    }

    /** Drafts of units a taken back reorganisation had brought: they never were. */
    void forget(Collection<FormerReport> drafts) {
        jdbc.sql(
                        "delete from reporting.report where state = 'DRAFT' and id = any(cast(:ids as uuid[]))")
                .param("ids", SqlArrays.column(drafts, FormerReport::id))
                .update();
    }
}
