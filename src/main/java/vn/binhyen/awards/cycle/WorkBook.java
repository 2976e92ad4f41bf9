package vn.binhyen.awards.cycle;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.pledges.events.PledgesRegistered;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportOverdue;
import vn.binhyen.reporting.events.ReportSubmitted;
import vn.binhyen.reporting.events.ReportsEntered;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;

/** Own copy of what units pledged, and whether their reports came in time. */
@Component
class WorkBook {

    private final JdbcClient jdbc;
    private final Clock clock;

    WorkBook(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "awards.work-book.pledged")
    void on(PledgesRegistered event) {
        event.registered()
                .forEach(it ->
                        jdbc.sql(
                                        """
                                        insert into awards.known_pledge as p (drive, unit_id, on_day, subject, turns)
                                        values (:drive, :unit, :on, :subject, :turns)
                                        on conflict (drive, unit_id, on_day, subject) do update set turns = excluded.turns
                                        """)
                                .param("drive", event.drive().value())
                                .param("unit", it.unit().value())
                                .param("on", it.on())
                                .param("subject", it.subject().number())
                                .param("turns", it.turns())
                                .update());
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
        if (event.obliged().kind() == Obliged.Kind.UNIT) {
            keep(event.round().value(), event.obliged().id(), false);
        }
    }

    /** What was late once stays late, in whatever order it is heard. */
    private void keep(UUID round, UUID obliged, boolean inTime) {
        jdbc.sql(
                        """
                        insert into awards.known_report as r (round, obliged, year, in_time)
                        values (:round, :obliged, :year, :inTime)
                        on conflict (round, obliged) do update set in_time = r.in_time and excluded.in_time
                        """)
                .param("round", round)
                .param("obliged", obliged)
                .param("year", LocalDate.now(clock).getYear())
                .param("inTime", inTime)
                .update();
    }
}
