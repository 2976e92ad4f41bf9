package vn.binhyen.organisation.activities;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.organisation.events.AgreementDue;
import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Announces reviews that are due and agreements that lapse: each day of the ladder once, however
 * often the day is told.
 */
@Component
class AgreementReminders {

    /** Days before on which it is said. */
    private static final List<Integer> LADDER = List.of(90, 30, 7, 0);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AgreementReminders(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @ApplicationModuleListener(id = "organisation.agreement-reminders.day-has-passed")
    void on(DayHasPassed event) {
        var today = event.day().plusDays(1);
        LADDER.forEach(days -> announce(today.plusDays(days), days));
    }

    private void announce(LocalDate due, int days) {
        jdbc.sql(
                        """
                        with due as (
                            select a.id, a.unit_id, true as lapses from organisation.agreement a where a.ends_on = :due
                            union all
                            select r.agreement, a.unit_id, false from organisation.agreement_review r
                              join organisation.agreement a on a.id = r.agreement
                             where r.due_on = :due and r.done_on is null and a.ends_on > :due
                        ), noted as (
                            insert into organisation.agreement_reminder (agreement, due_on, days_left)
                            select id, :due, :days from due
                            on conflict do nothing returning agreement
                        )
                        select due.id, due.unit_id, due.lapses from due join noted on noted.agreement = due.id
                        """)
                .param("due", due)
                .param("days", days)
                .query((rs, row) ->
                        new AgreementDue(
                                rs.getObject("id", UUID.class),
                                new UnitId(rs.getObject("unit_id", UUID.class)),
                                due,
                                rs.getBoolean("lapses"),
                                days))
                .list()
                .forEach(events::publishEvent);
    }
}
