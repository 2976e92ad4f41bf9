package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.events.PledgesRegistered;
import vn.binhyen.pledges.events.PledgesRegistered.Registered;
import vn.binhyen.reporting.events.ReportOverdue;
import vn.binhyen.reporting.events.ReportSubmitted;
import vn.binhyen.reporting.events.ReportsEntered;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * Own copy of what units and institutions pledged, and whether their reports came in time. Which
 * year a report is about says its round.
 */
@Component
class WorkBook {

    private final JdbcClient jdbc;

    WorkBook(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line that was corrected meanwhile stays as it was corrected. */
    @ApplicationModuleListener(id = "awards.work-book.pledged")
    void on(PledgesRegistered event) {
        var lines = event.registered();
        jdbc.sql(
                        """
                        insert into awards.known_pledge as p
                               (drive, unit_id, place, on_day, subject, turns, distinct_ones, version)
                        select :drive, l.* from unnest(:units, :places, cast(:days as date[]), cast(:subjects as int[]),
                               cast(:turns as bigint[]), cast(:distinct as bigint[]), cast(:versions as int[])) l
                        on conflict (drive, unit_id, place, on_day, subject) do update
                           set turns = excluded.turns,
                               distinct_ones = excluded.distinct_ones, version = excluded.version
                         where p.version < excluded.version
                        """)
                .param("drive", event.drive().value())
                .param("units", all(lines, it -> it.unit().value()).toArray(UUID[]::new))
                .param("places", all(lines, Registered::place).toArray(UUID[]::new))
                .param("days", all(lines, it -> it.on().toString()).toArray(String[]::new))
                .param("subjects", all(lines, it -> it.subject().number()).toArray(Integer[]::new))
                .param("turns", all(lines, Registered::turns).toArray(Long[]::new))
                .param("distinct", all(lines, Registered::distinct).toArray(Long[]::new))
                .param("versions", all(lines, Registered::version).toArray(Integer[]::new))
                .update();
    }

    private static <T> List<T> all(List<Registered> lines, Function<Registered, T> value) {
        return lines.stream().map(value).toList();
    }

    @ApplicationModuleListener(id = "awards.work-book.submitted")
    void on(ReportSubmitted event) {
        keep(event.round().value(), event.obliged().id(), event.inTime());
    }

    /** Nobody knows any more when what a file brings was handed in: it counts as in time. */
    @ApplicationModuleListener(id = "awards.work-book.entered")
    void on(ReportsEntered event) {
        event.obliged().forEach(it -> keep(event.round().value(), it.id(), true));
    }

    @ApplicationModuleListener(id = "awards.work-book.overdue")
    void on(ReportOverdue event) {
        keep(event.round().value(), event.obliged().id(), false);
    }

    /** What was late once stays late, in whatever order it is heard. */
    private void keep(UUID round, UUID obliged, boolean inTime) {
        jdbc.sql(
                        """
                        insert into awards.known_report as r (round, obliged, in_time)
                        values (:round, :obliged, :inTime)
                        on conflict (round, obliged) do update set in_time = r.in_time and excluded.in_time
                        """)
                .param("round", round)
                .param("obliged", obliged)
                .param("inTime", inTime)
                .update();
    }
}
