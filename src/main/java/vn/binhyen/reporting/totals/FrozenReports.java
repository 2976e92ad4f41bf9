package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.forms.Forms;
import vn.binhyen.reporting.rounds.Standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The reports behind the figures of a frozen round, one by one and over the rounds. */
@Component
public class FrozenReports {

    private final JdbcClient jdbc;
    private final Forms forms;

    FrozenReports(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** Every report as it was frozen, down the tree by name, bodies last. */
    public List<FrozenReport> each(RoundId round) {
        var form = forms.ofRound(round);
        return jdbc.sql(
                        """
                        select f.obliged_kind, f.obliged_id, f.tier, f.state, f.counted, f.figures, p.code, p.name,
                               p.parent_id, coalesce(above.name, '') as above
                          from reporting.frozen_report f
                          join reporting.round d on d.id = f.round_id
                          join reporting.place p on p.campaign_id = d.campaign_id and p.id = f.obliged_id
                          left join reporting.place above
                            on above.campaign_id = d.campaign_id and above.id = p.parent_id
                         where f.round_id = :round order by p.position
                        """)
                .param("round", round.value())
                .query((rs, row) -> report(rs, form))
                .list();
    }

    private static FrozenReport report(ResultSet rs, Form form) throws SQLException {
        return new FrozenReport(
                new Obliged(
                        Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                        rs.getObject("obliged_id", UUID.class)),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("tier"),
                rs.getObject("parent_id", UUID.class),
                rs.getString("above"),
                rs.getBoolean("counted"),
                "RETURNED".equals(rs.getString("state")),
                Figures.of(form, (Long[]) rs.getArray("figures").getArray()).entered());
    }

    /**
     * Sums up to and with the round: turns are added over its campaign's rounds, frozen ones as
     * issued; what counts each subject once and stocks stand as of this round.
     */
    public Map<String, Long> toDate(RoundId round) {
        var form = forms.ofRound(round);
        var sums = new StringBuilder();
        for (var line : form.lines()) {
            sums.append(sums.isEmpty() ? "" : ", ")
                    .append("sum(figures[%d])".formatted(line.ordinal()))
                    .append(
                            line.kind() == IndicatorKind.TURNS
                                    ? ""
                                    : " filter (where round_id = :round)")
                    .append(" as v%d".formatted(line.ordinal()));
        }
        return jdbc.sql(
                        """
                        with counting as (
                            select d.id, d.state from reporting.round d
                              join reporting.round last on last.id = :round and last.campaign_id = d.campaign_id
                             where d.number <= last.number
                        ), each as (
                            select f.round_id, f.figures from counting d
                              join reporting.frozen_report f on f.round_id = d.id and f.counted
                             where d.state = 'FROZEN'
                            union all
                            select r.round_id, r.figures from counting d
                              join reporting.report r on r.round_id = d.id and r.state in ('SUBMITTED', 'ACCEPTED') and %s
                             where d.state <> 'FROZEN'
                        ) select %s from each
                        """
                                .formatted(Standing.SQL, sums))
                .param("round", round.value())
                .query((rs, row) -> TotalsQuery.sums(rs, form))
                .single();
    }

    /**
     * A report as it was frozen.
     *
     * @param above name of the unit above
     * @param counted whether it is in the figures as issued
     * @param returned handed in, but out for correction when the round was frozen
     * @param values own figures, also where they do not count
     */
    public record FrozenReport(
            Obliged obliged,
            String code,
            String name,
            String tier,
            @Nullable UUID parent,
            String above,
            boolean counted,
            boolean returned,
            Map<String, Long> values) {

        public boolean isBody() {
            return obliged.kind() == Obliged.Kind.BODY;
        }
    }
}
