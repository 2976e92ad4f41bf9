package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.events.Subject;
import vn.binhyen.shared.DatePeriod;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Reads the copies of what others announced: the rows that speak for objects. Whatever is counted
 * is counted from these rows, so that a page can show exactly them.
 */
@Component
class KnownWork {

    private static final String HOMES =
            "with home as (select * from unnest(:homes, :objects) h (home, object)) ";

    private final JdbcClient jdbc;

    KnownWork(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Models applied in the homes that work on that day and were not graded weak for the year. */
    List<ModelRow> models(Map<UUID, UUID> homes, int year, LocalDate day) {
        return models("s.unit_id", homes, year, day);
    }

    /** The same of models the homes own, wherever they are applied. */
    List<ModelRow> ownedModels(Map<UUID, UUID> homes, int year, LocalDate day) {
        return models("t.owner", homes, year, day);
    }

    private List<ModelRow> models(String by, Map<UUID, UUID> homes, int year, LocalDate day) {
        return ask(
                        """
                        select h.object, s.model, s.unit_id, max(greatest(s.from_day, w.from_day)) as since
                          from home h
                          join (awards.known_model_site s join awards.known_model_telling t on t.model = s.model)
                               on h.home = %s
                                  join awards.known_model_work w on w.model = s.model and w.from_day <= :day
                                       and (w.until_day is null or w.until_day > :day)
                                  left join awards.known_model_grade g on g.model = s.model and g.year = :year
                                 where s.from_day <= :day and (s.last_day is null or s.last_day >= :day)
                                   and coalesce(g.weak, false) = false
                                 group by h.object, s.model, s.unit_id order by h.object, s.model, s.unit_id
                        """
                                .formatted(by),
                        homes)
                .param("year", year)
                .param("day", day)
                .query((rs, row) ->
                        new ModelRow(
                                rs.getObject("object", UUID.class),
                                rs.getObject("model", UUID.class),
                                rs.getObject("unit_id", UUID.class),
                                rs.getObject("since", LocalDate.class)))
                .list();
    }

    /** What households of the homes registered in those days. */
    List<PledgeRow> households(Map<UUID, UUID> homes, DatePeriod days) {
        return pledges("unit_id", homes, List.of(Subject.HOUSEHOLD), days);
    }

    /** What institutions and their people registered in those days. */
    List<PledgeRow> institutions(Map<UUID, UUID> homes, DatePeriod days) {
        return pledges("place", homes, List.of(Subject.INSTITUTION, Subject.PERSON), days);
    }

    /** Of each place the day with the most different ones counts, as the pledges themselves do. */
    private List<PledgeRow> pledges(
            String by, Map<UUID, UUID> homes, Collection<Subject> subjects, DatePeriod days) {
        return ask(
                        """
                        select h.object, p.*, row_number() over (
                                 partition by h.object, p.unit_id, p.place, p.subject
                                 order by p.distinct_ones desc, p.on_day, p.drive) = 1 as counted
                          from home h join awards.known_pledge p on h.home = p.%s
                                 where p.subject = any(:subjects) and p.on_day between :first and :last
                                 order by h.object, p.on_day, p.drive, p.unit_id, p.place, p.subject
                        """
                                .formatted(by),
                        homes)
                .param("subjects", subjects.stream().map(Subject::number).toArray(Integer[]::new))
                .param("first", days.startsOn())
                .param("last", days.endsOn())
                .query((rs, row) ->
                        new PledgeRow(
                                rs.getObject("object", UUID.class),
                                rs.getObject("drive", UUID.class),
                                rs.getObject("unit_id", UUID.class),
                                rs.getObject("place", UUID.class),
                                rs.getObject("on_day", LocalDate.class),
                                Subject.of(rs.getInt("subject")),
                                rs.getLong("turns"),
                                rs.getLong("distinct_ones"),
                                rs.getBoolean("counted")))
                .list();
    }

    /** Reports of the homes about a year, the earliest first. */
    List<ReportRow> reports(Map<UUID, UUID> homes, int year) {
        return ask(
                        """
                        select h.object, r.round, r.obliged, k.last_day, k.due_on, r.in_time
                          from home h
                          join awards.known_report r on r.obliged = h.home
                          join awards.known_round k on k.round = r.round
                         where k.last_day between make_date(:year, 1, 1) and make_date(:year, 12, 31)
                         order by h.object, k.due_on, r.round
                        """,
                        homes)
                .param("year", year)
                .query((rs, row) ->
                        new ReportRow(
                                rs.getObject("object", UUID.class),
                                rs.getObject("round", UUID.class),
                                rs.getObject("obliged", UUID.class),
                                rs.getObject("last_day", LocalDate.class),
                                rs.getObject("due_on", LocalDate.class),
                                rs.getBoolean("in_time")))
                .list();
    }

    private JdbcClient.StatementSpec ask(String select, Map<UUID, UUID> homes) {
        return jdbc.sql(HOMES + select)
                .param("homes", homes.keySet().toArray(UUID[]::new))
                .param("objects", homes.values().toArray(UUID[]::new));
    }

    /** A model that works in a unit. */
    record ModelRow(UUID object, UUID model, UUID unit, LocalDate since) {}

    /**
     * What one place registered on a day.
     *
     * @param counted whether its different ones are those that count
     */
    record PledgeRow(
            UUID object,
            UUID drive,
            UUID unit,
            UUID place,
            LocalDate on,
            Subject subject,
            long turns,
            long distinct,
            boolean counted) {

        long counting(Subject asked) {
            return counted && subject == asked ? distinct : 0;
        }
    }

    /** A report and whether it came in time. */
    record ReportRow(
            UUID object,
            UUID round,
            UUID obliged,
            LocalDate lastDay,
            LocalDate dueOn,
            boolean inTime) {}
}
