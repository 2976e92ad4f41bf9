package vn.binhyen.reporting;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.reporting.rounds.ObligationState;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/** Reports of units that are no more, as the unit sees them that reports in their place. */
@Component
class Predecessors {

    private final JdbcClient jdbc;

    Predecessors(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the unit reports in the place of, in the order of lists. */
    List<ReportView.Predecessor> of(ReportAddress address) {
        return jdbc.sql(
                        """
                        select r.obliged_id, p.name, r.state, r.submitted_at, cardinality(r.replaced_by) as heirs
                          from reporting.report r
                          join reporting.place p on p.campaign_id = r.campaign_id and p.id = r.obliged_id
                         where r.round_id = :round and :unit = any(r.replaced_by)
                         order by p.position
                        """)
                .param("round", address.round().value())
                .param("unit", address.obliged().id())
                .query((rs, row) -> {
                    var submittedAt = rs.getObject("submitted_at", OffsetDateTime.class);
                    return new ReportView.Predecessor(
                            rs.getObject("obliged_id", UUID.class),
                            rs.getString("name"),
                            ObligationState.valueOf(rs.getString("state")),
                            submittedAt == null ? null : submittedAt.toInstant(),
                            rs.getInt("heirs") > 1);
                })
                .list();
    }
}
