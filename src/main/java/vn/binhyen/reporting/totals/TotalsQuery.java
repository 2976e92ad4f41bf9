package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.indicators.IndicatorKind;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.forms.Form;
import vn.binhyen.reporting.rounds.GroupReports;
import vn.binhyen.reporting.rounds.Sight;
import vn.binhyen.reporting.rounds.Standing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Adds reports up the tree of their own day. Every report holds own work only and stands once under
 * each unit above it, so a plain sum counts nothing twice.
 */
@Component
class TotalsQuery {

    /** Stands for lines of bodies instead of units of a tier. */
    static final String BY_BODY = "body";

    private final JdbcClient jdbc;
    private final GroupReports groups;

    TotalsQuery(JdbcClient jdbc, GroupReports groups) {
        this.jdbc = jdbc;
        this.groups = groups;
    }

    /**
     * What to add up.
     *
     * @param by code of the tier whose units are the lines, or {@link #BY_BODY}
     * @param round one round, or null for all of the campaign
     * @param within a unit whose subtree is meant, or null
     * @param group a group whose members are meant, or null
     */
    record Question(
            CampaignId campaign,
            @Nullable RoundId round,
            String by,
            Counted counted,
            @Nullable UUID within,
            @Nullable UUID group) {

        boolean byBody() {
            return BY_BODY.equals(by);
        }
    }

    List<Total> ask(Question question, Form form, Sight sight) {
        var statement =
                sight.on(jdbc.sql(sql(question, form)))
                        .param("campaign", question.campaign().value());
        if (!question.byBody()) {
            statement = statement.param("by", question.by()).param("within", question.within());
        }
        var round = question.round();
        if (question.group() != null) {
            statement = groups.on(statement, question.group(), question.campaign(), round);
        }
        if (round != null) {
            statement = statement.param("round", round.value());
        }
        return statement.query((rs, row) -> total(rs, form)).list();
    }

    private static String sql(Question question, Form form) {
        return """
        with line as (
            select %s as id, count(*) as expected, count(*) filter (where f is not null) as reported,
                   count(*) filter (where accepted) as accepted%s
              from (%s) each group by 1
        )
        select line.*, p.kind, p.code, p.name, p.tier, p.parent_id
          from line join reporting.place p on p.campaign_id = :campaign and p.id = line.id
         order by p.position
        """
                .formatted("line_id", sums(question, form), reports(question));
    }

    /**
     * One sum a column of the form; in a campaign, what is never added comes from the last round.
     */
    private static String sums(Question question, Form form) {
        var sums = new StringBuilder();
        for (var line : form.lines()) {
            sums.append(", sum(f[").append(line.ordinal()).append("])");
            if (question.round() == null && line.kind() != IndicatorKind.TURNS) {
                sums.append(" filter (where latest)");
            }
            sums.append(" as v").append(line.ordinal());
        }
        return sums.toString();
    }

    private static String reports(Question question) {
        var lines = question.byBody() ? "r.obliged_id as line_id" : "p.unit_id as line_id";
        var latest =
                question.round() != null
                        ? ""
                        : """
                        , r.round_id = (select d.id from reporting.round d
                                         where d.campaign_id = :campaign
                                           and exists (select from reporting.report r
                                                        where r.round_id = d.id and %s and %s)
                                         order by d.number desc limit 1) as latest
                        """
                                .formatted(question.counted().condition(), Standing.SQL);
        var from =
                question.byBody()
                        ? "reporting.report r where r.obliged_kind = 'BODY' and "
                                + Sight.SEES_REPORT
                        : """
                        reporting.report r join reporting.report_place p
                            on p.report_id = r.id and p.round_id = r.round_id and p.tier = :by
                         where (cast(:within as uuid) is null
                                or exists (select from reporting.report_place w
                                            where w.report_id = r.id and w.unit_id = cast(:within as uuid)
                                              and w.depth >= p.depth))
                           and
                        """
                                + Sight.SEES_PLACE;
        return "select "
                + lines
                + ", case when "
                + question.counted().condition()
                + " then r.figures end as f, r.state = 'ACCEPTED' as accepted"
                + latest
                + " from "
                + from
                + " and "
                + Standing.SQL
                + (question.group() == null ? "" : " and " + GroupReports.SQL)
                + (question.round() == null
                        ? " and r.campaign_id = :campaign"
                        : " and r.round_id = :round");
    }

    private static Total total(ResultSet rs, Form form) throws SQLException {
        return new Total(
                Obliged.Kind.valueOf(rs.getString("kind")),
                rs.getObject("id", UUID.class),
                rs.getString("code"),
                rs.getString("name"),
                rs.getString("tier"),
                rs.getObject("parent_id", UUID.class),
                sums(rs, form),
                rs.getInt("reported"),
                rs.getInt("accepted"),
                rs.getInt("expected"));
    }

    /**
     * The columns v1, v2 … of a row by the indicators of the form; nothing where nobody reported.
     */
    static Map<String, Long> sums(ResultSet rs, Form form) throws SQLException {
        var values = new LinkedHashMap<String, Long>();
        for (var line : form.lines()) {
            var sum = rs.getBigDecimal("v" + line.ordinal());
            if (sum != null) {
                values.put(line.indicator(), sum.longValueExact());
            }
        }
        return values;
    }
}
