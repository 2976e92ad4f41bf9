package vn.binhyen.reporting.rounds;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.platform.events.DayHasPassed;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportDueSoon;
import vn.binhyen.reporting.events.ReportOverdue;
import vn.binhyen.shared.UnitId;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Announces what is due soon and what is overdue: each step once an obligation, however often the
 * day is told.
 */
@Component
class Reminders {

    /** Days before the last one on which it is said. */
    private static final List<Integer> LADDER = List.of(3, 1, 0);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Reminders(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    @ApplicationModuleListener(id = "reporting.reminders.day-has-passed")
    void on(DayHasPassed event) {
        var today = event.day().plusDays(1);
        LADDER.forEach(days -> announceDueIn(days, today));
        announceOverdue(today);
    }

    private void announceDueIn(int days, LocalDate today) {
        owed("DUE_" + days, "r.last_on = cast(:day as date)", today.plusDays(days), today)
                .forEach(it ->
                        events.publishEvent(
                                new ReportDueSoon(
                                        it.campaign(), it.round(), it.obliged(), it.desk(), days)));
    }

    private void announceOverdue(LocalDate today) {
        owed("OVERDUE", "r.last_on < cast(:day as date)", today, today)
                .forEach(it ->
                        events.publishEvent(
                                new ReportOverdue(
                                        it.campaign(),
                                        it.round(),
                                        it.obliged(),
                                        it.desk(),
                                        (int) ChronoUnit.DAYS.between(it.lastOn(), today))));
    }

    /** Open obligations the step was not announced for yet; noted as announced with the asking. */
    private List<Step> owed(String step, String when, LocalDate day, LocalDate today) {
        return jdbc.sql(
                        """
                        with due as (
                            select r.id, r.campaign_id, r.round_id, r.obliged_kind, r.obliged_id, r.desk_unit, r.last_on
                              from reporting.report r
                              join reporting.round d on d.id = r.round_id and d.state = 'OPEN'
                              join reporting.campaign c on c.id = r.campaign_id
                             where r.state in ('DUE', 'DRAFT') and not c.recorded_afterwards
                               and c.closed_on is null and %s and %s
                        ), noted as (
                            insert into reporting.announcement (report_id, step, announced_on)
                            select id, :step, :today from due
                            on conflict (report_id, step) do nothing
                            returning report_id
                        )
                        select due.* from due join noted on noted.report_id = due.id
                        """
                                .formatted(Standing.SQL, when))
                .param("step", step)
                .param("day", day)
                .param("today", today)
                .query(Reminders::step)
                .list();
    }

    private static Step step(ResultSet rs, int row) throws SQLException {
        return new Step(
                new CampaignId(rs.getObject("campaign_id", UUID.class)),
                new RoundId(rs.getObject("round_id", UUID.class)),
                new Obliged(
                        Obliged.Kind.valueOf(rs.getString("obliged_kind")),
                        rs.getObject("obliged_id", UUID.class)),
                new UnitId(rs.getObject("desk_unit", UUID.class)),
                rs.getObject("last_on", LocalDate.class));
    }

    private record Step(
            CampaignId campaign, RoundId round, Obliged obliged, UnitId desk, LocalDate lastOn) {}
}
