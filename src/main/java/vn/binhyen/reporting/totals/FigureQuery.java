package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.reporting.rounds.Sight;
import vn.binhyen.reporting.rounds.Sights;
import vn.binhyen.reporting.rounds.Standing;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * One indicator over rounds and units, of all campaigns that ask for it: as reported then, or on
 * the units of a day.
 */
@Service
@Transactional(readOnly = true)
public class FigureQuery {

    private final JdbcClient jdbc;
    private final Sights sights;
    private final FiguresOnDay onDay;
    private final Clock clock;

    FigureQuery(JdbcClient jdbc, Sights sights, FiguresOnDay onDay, Clock clock) {
        this.jdbc = jdbc;
        this.sights = sights;
        this.onDay = onDay;
        this.clock = clock;
    }

    /**
     * The question put to the figures.
     *
     * @param unit the unit whose subtree is meant, or null for all that is seen
     * @param from first due day, or null
     * @param to last due day, or null
     * @param by code of the tier whose units are the lines, {@code body} for the bodies, {@code
     *     unit-group} for the groups of the day
     * @param on the day whose units are the lines, or null for the units that reported
     */
    public record Question(
            String indicator,
            @Nullable UnitId unit,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            String by,
            @Nullable LocalDate on) {}

    /**
     * One point of the series.
     *
     * @param value null where nobody reported a figure, or where it is not comparable
     * @param incomparable why it cannot be said for the units of the day; null where it can
     */
    public record Point(
            CampaignId campaign,
            RoundId round,
            int number,
            LocalDate from,
            LocalDate to,
            LocalDate dueOn,
            UUID unit,
            String code,
            String name,
            @Nullable Long value,
            int reported,
            int expected,
            @Nullable Incomparable incomparable) {}

    /** A unit divided or joined without anybody saying how much went where. */
    public record Incomparable(String unit, String instrument, LocalDate day) {}

    /** The series; bodies belong to no unit and are always as reported. */
    public List<Point> ask(Question question) {
        var byGroup = FiguresOnDay.BY_GROUP.equals(question.by());
        var day = question.on() == null && byGroup ? LocalDate.now(clock) : question.on();
        return day == null || TotalsQuery.BY_BODY.equals(question.by())
                ? asReported(question)
                : onDay.ask(question, day);
    }

    private List<Point> asReported(Question question) {
        var unit = question.unit();
        return sights.current()
                .on(
                        jdbc.sql(
                                """
                                with point as (
                                    select d.id as round_id, p.unit_id, count(*) as expected,
                                           count(*) filter (where r.state in ('SUBMITTED', 'ACCEPTED')) as reported,
                                           sum(r.figures[f.ordinal])
                                               filter (where r.state in ('SUBMITTED', 'ACCEPTED')) as value
                                      from reporting.form_line f
                                      join reporting.round d on d.campaign_id = f.campaign_id
                                      join reporting.report r on r.round_id = d.id
                                      join %s p
                                        on p.report_id = r.id and p.round_id = d.id and p.tier = :by
                                     where f.indicator = :indicator
                                       and (cast(:from as date) is null or d.due_on >= cast(:from as date))
                                       and (cast(:to as date) is null or d.due_on <= cast(:to as date))
                                       and (cast(:within as uuid) is null
                                            or exists (select from reporting.report_place w
                                                        where w.report_id = r.id and w.unit_id = cast(:within as uuid)
                                                          and w.depth >= p.depth))
                                       and %s and %s
                                     group by d.id, p.unit_id
                                )
                                select d.campaign_id, d.id as round_id, d.number, d.starts_on, d.ends_on, d.due_on,
                                       n.id, n.code, n.name, cast(point.value as bigint) as value, point.reported, point.expected
                                  from point
                                  join reporting.round d on d.id = point.round_id
                                  join reporting.place n on n.campaign_id = d.campaign_id and n.id = point.unit_id
                                 order by d.due_on, d.id, n.position
                                """
                                        .formatted(
                                                places(question), Standing.SQL, Sight.SEES_PLACE)))
                .param("by", question.by())
                .param("indicator", question.indicator())
                .param("from", question.from())
                .param("to", question.to())
                .param("within", unit == null ? null : unit.value())
                .query((rs, row) ->
                        new Point(
                                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                                new RoundId(rs.getObject("round_id", UUID.class)),
                                rs.getInt("number"),
                                rs.getObject("starts_on", LocalDate.class),
                                rs.getObject("ends_on", LocalDate.class),
                                rs.getObject("due_on", LocalDate.class),
                                rs.getObject("id", UUID.class),
                                rs.getString("code"),
                                rs.getString("name"),
                                rs.getObject("value", Long.class),
                                rs.getInt("reported"),
                                rs.getInt("expected"),
                                null))
                .list();
    }

    /** Where reports are counted; bodies stand in no tree of units, each counts as itself. */
    private static String places(Question question) {
        return TotalsQuery.BY_BODY.equals(question.by())
                ? """
                (select id as report_id, round_id, obliged_id as unit_id, 'body' as tier, 0 as depth
                   from reporting.report where obliged_kind = 'BODY')
                """
                : "reporting.report_place";
    }
}
