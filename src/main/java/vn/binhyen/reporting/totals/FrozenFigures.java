package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.Figures;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.forms.Forms;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * The figures of a round as issued: what the consolidated report is made from, who is missing in
 * it, and what was corrected since.
 */
@Service
@Transactional(readOnly = true)
public class FrozenFigures {

    private final JdbcClient jdbc;
    private final Forms forms;

    FrozenFigures(JdbcClient jdbc, Forms forms) {
        this.jdbc = jdbc;
        this.forms = forms;
    }

    /** The lines of a tier ({@code body} for bodies) as they were when the round was frozen. */
    public List<Total> totals(RoundId round, String by) {
        var form = forms.ofRound(round);
        var sums = new StringBuilder();
        for (var line : form.lines()) {
            sums.append(
                    ", sum(figures[%d]) filter (where counted) as v%d"
                            .formatted(line.ordinal(), line.ordinal()));
        }
        boolean byBody = TotalsQuery.BY_BODY.equals(by);
        var from =
                byBody
                        ? "reporting.frozen_report f where f.obliged_kind = 'BODY' and f.round_id = :round"
                        : """
                        reporting.frozen_report f join reporting.report_place s
                            on s.report_id = f.report_id and s.tier = :by
                         where f.round_id = :round
                        """;
        var statement =
                jdbc.sql(
                                """
                                with line as (
                                    select %s as id, count(*) as expected, count(*) filter (where counted) as reported,
                                           count(*) filter (where state = 'ACCEPTED') as accepted%s
                                      from %s group by 1
                                )
                                select line.*, p.kind, p.code, p.name, p.tier, p.parent_id
                                  from line
                                  join reporting.round d on d.id = :round
                                  join reporting.place p on p.campaign_id = d.campaign_id and p.id = line.id
                                 order by p.position
                                """
                                        .formatted(
                                                byBody ? "f.obliged_id" : "s.unit_id", sums, from))
                        .param("round", round.value());
        if (!byBody) {
            statement = statement.param("by", by);
        }
        return statement.query((rs, row) -> total(rs, form)).list();
    }

    private static Total total(ResultSet rs, Form form) throws SQLException {
        return new Total(
                Obliged.Kind.valueOf(rs.getString("kind")),
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("tier"),
                rs.getObject("parent_id", UUID.class),
                TotalsQuery.sums(rs, form),
                rs.getInt("reported"),
                rs.getInt("accepted"),
                rs.getInt("expected"));
    }

    /** Who had not reported when the round was frozen, down the tree by name. */
    public List<Missing> missing(RoundId round) {
        return jdbc.sql(
                        """
                        select f.obliged_kind, f.obliged_id, p.code, p.name, p.tier, coalesce(above.name, '') as above
                          from reporting.frozen_report f
                          join reporting.round d on d.id = f.round_id
                          join reporting.place p on p.campaign_id = d.campaign_id and p.id = f.obliged_id
                          left join reporting.place above
                            on above.campaign_id = d.campaign_id and above.id = p.parent_id
                         where f.round_id = :round and not f.counted
                         order by p.position
                        """)
                .param("round", round.value())
                .query((rs, row) ->
                        new Missing(
                                obliged(rs),
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getString("tier"),
                                rs.getString("above")))
                .list();
    }

    /**
     * What reports handed in again, or for the first time, since the freeze say otherwise than was
     * issued, cell by cell.
     */
    public List<Correction> corrections(RoundId round) {
        var form = forms.ofRound(round);
        var found = new ArrayList<Correction>();
        jdbc.sql(
                        """
                        select f.obliged_kind, f.obliged_id, p.name, r.figures as now, not f.counted as late,
                               case when f.counted then f.figures else '{}' end as issued
                          from reporting.frozen_report f
                          join reporting.report r on r.id = f.report_id
                          join reporting.place p on p.campaign_id = r.campaign_id and p.id = f.obliged_id
                         where f.round_id = :round and r.state in ('SUBMITTED', 'ACCEPTED')
                           and (not f.counted or r.figures is distinct from f.figures)
                         order by p.position
                        """)
                .param("round", round.value())
                .query(rs -> {
                    found.addAll(corrections(rs, form));
                });
        return List.copyOf(found);
    }

    private static List<Correction> corrections(ResultSet rs, Form form) throws SQLException {
        var issued = Figures.of(form, (Long[]) rs.getArray("issued").getArray());
        var now = Figures.of(form, (Long[]) rs.getArray("now").getArray());
        var obliged = obliged(rs);
        var name = rs.getString("name");
        boolean late = rs.getBoolean("late");
        return form.lines().stream()
                .filter(line -> !Objects.equals(issued.at(line), now.at(line)))
                .map(line ->
                        new Correction(
                                obliged,
                                name,
                                line.indicator(),
                                issued.at(line),
                                now.at(line),
                                late))
                .toList();
    }

    private static Obliged obliged(ResultSet rs) throws SQLException {
        return new Obliged(
                Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                rs.getObject("obliged_id", UUID.class));
    }

    /** Who did not report; {@code above} is the name of the unit above. */
    public record Missing(Obliged obliged, String code, String name, String tier, String above) {}

    /**
     * A figure that was issued and has been corrected since.
     *
     * @param late whether nothing of that unit was issued: it reported after the freeze
     */
    public record Correction(
            Obliged obliged,
            String name,
            String indicator,
            @Nullable Long issued,
            @Nullable Long corrected,
            boolean late) {}
}
