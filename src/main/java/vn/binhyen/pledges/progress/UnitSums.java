package vn.binhyen.pledges.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.events.Subject;
import vn.binhyen.pledges.progress.PledgeSummary.Query;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Adds up what units have registered. Turns are counted by day and good deed; distinct ones count
 * each place once, by the most it ever registered for one good deed.
 *
 * <p>Reads the sums of units and days. They say how many distinct ones there are where a unit has
 * one row in the days asked about; the sheets are asked only for units with more.
 */
@Component
class UnitSums {

    /** Sheets of the days and drives asked about. */
    private static final String ASKED =
            """
            (cast(:drives as int[]) is null or s.drive = any(:drives)) and s.on_day between :from and :to
                and (cast(:subject as int) is null or s.subject = :subject)
            """;

    private static final String OF_UNITS =
            """
            (%1$s.unit_id in (select unnest(cast(:units as uuid[]))) or %1$s.now_at in (select unnest(cast(:units as uuid[]))))
            """;

    private final JdbcClient jdbc;

    UnitSums(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each kind of subject; {@code units} null for the whole province. */
    List<Sums> bySubject(Query query, UUID @Nullable [] units) {
        return ask(
                        """
                        select subject, sum(registered) as registered, sum(once) as once, sum(checked) as checked,
                               sum(kept) as kept, max(last_on) as last_on
                          from sums group by subject order by subject
                        """,
                        query,
                        units,
                        null)
                .query((rs, row) ->
                        new Sums(
                                Subject.of(rs.getInt("subject")),
                                rs.getLong("registered"),
                                rs.getLong("once"),
                                rs.getLong("checked"),
                                rs.getLong("kept"),
                                rs.getObject("last_on", LocalDate.class)))
                .list();
    }

    /** Of each unit by itself, without those below it. */
    List<OfUnit> byUnit(Query query, UUID @Nullable [] units, Subject subject) {
        return ask("select * from sums", query, units, subject)
                .query((rs, row) ->
                        new OfUnit(
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                new UnitId(rs.getObject("now_at", UUID.class)),
                                rs.getLong("registered"),
                                rs.getLong("once"),
                                rs.getLong("checked"),
                                rs.getLong("kept")))
                .list();
    }

    private JdbcClient.StatementSpec ask(
            String select, Query query, UUID @Nullable [] units, @Nullable Subject subject) {
        return jdbc.sql(
                        "with added as materialized ("
                                + """
                                select s.unit_id, s.now_at, s.subject, sum(s.registered) as registered,
                                       sum(s.highest) as highest, sum(s.checked) as checked, sum(s.kept) as kept,
                                       max(s.on_day) as last_on, count(*) as days
                                  from pledges.unit_day s where
                                """
                                + ASKED
                                + (units == null ? "" : " and " + OF_UNITS.formatted("s"))
                                + """
                                 group by s.unit_id, s.now_at, s.subject),
                                more as materialized (select unit_id, subject from added where days > 1),
                                best as (
                                select s.place, s.subject, max(s.highest) as highest from pledges.sheet s
                                 where
                                """
                                + ASKED
                                + (units == null
                                        ? ""
                                        : " and s.place in (select p.id from pledges.place p where "
                                                + OF_UNITS.formatted("p")
                                                + ")")
                                + """
                                 group by s.place, s.subject),
                                once as (
                                select p.unit_id, b.subject, sum(b.highest) as highest
                                  from best b join pledges.place p on p.id = b.place
                                 where exists (select from more)
                                 group by p.unit_id, b.subject),
                                sums as (
                                select a.unit_id, a.now_at, a.subject, a.registered, a.checked, a.kept, a.last_on,
                                       coalesce(o.highest, a.highest) as once
                                  from added a left join once o on o.unit_id = a.unit_id and o.subject = a.subject)
                                """
                                + select)
                .param("drives", query.drives())
                .param("from", query.firstDay())
                .param("to", query.lastDay())
                .param("subject", subject == null ? null : subject.number())
                .param("units", units);
    }

    /** One kind of subject. */
    record Sums(
            Subject subject,
            long registered,
            long distinct,
            long checked,
            long kept,
            LocalDate lastOn) {}

    /**
     * One unit.
     *
     * @param nowAt where its things are found now
     */
    record OfUnit(UnitId unit, UnitId nowAt, long turns, long distinct, long checked, long kept) {}
}
