package vn.binhyen.notices;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.ExtensionGranted;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.organisation.events.AgreementDue;
import vn.binhyen.reporting.events.Obliged;
import vn.binhyen.reporting.events.ReportAccepted;
import vn.binhyen.reporting.events.ReportDueSoon;
import vn.binhyen.reporting.events.ReportOverdue;
import vn.binhyen.reporting.events.ReportReturned;
import vn.binhyen.reporting.events.UnitsUrged;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Writes to the posts of a unit or body what is announced about their reports and agreements: at
 * most one notice of a kind, round and day, so a repeated event does no harm.
 */
@Component
class NoticeWriting {

    private final JdbcClient jdbc;
    private final Clock clock;

    NoticeWriting(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "notices.writing.urged")
    void on(UnitsUrged event) {
        write(NoticeKind.URGED, event.urged(), event.campaign(), event.round(), 0);
    }

    @ApplicationModuleListener(id = "notices.writing.returned")
    void on(ReportReturned event) {
        var obliged = List.of(event.obliged());
        write(NoticeKind.RETURNED, obliged, event.campaign(), event.round(), event.cells());
    }

    @ApplicationModuleListener(id = "notices.writing.accepted")
    void on(ReportAccepted event) {
        var obliged = List.of(event.obliged());
        write(NoticeKind.ACCEPTED, obliged, event.campaign(), event.round(), 0);
    }

    @ApplicationModuleListener(id = "notices.writing.due-soon")
    void on(ReportDueSoon event) {
        var obliged = List.of(event.obliged());
        write(NoticeKind.DUE_SOON, obliged, event.campaign(), event.round(), event.daysLeft());
    }

    @ApplicationModuleListener(id = "notices.writing.overdue")
    void on(ReportOverdue event) {
        var obliged = List.of(event.obliged());
        write(NoticeKind.OVERDUE, obliged, event.campaign(), event.round(), event.daysLate());
    }

    @ApplicationModuleListener(id = "notices.writing.extension-granted")
    void on(ExtensionGranted event) {
        var obliged = new ArrayList<Obliged>();
        event.units().forEach(it -> obliged.add(Obliged.unit(it)));
        event.bodies().forEach(it -> obliged.add(Obliged.body(it)));
        var day = Math.toIntExact(event.dueOn().toEpochDay());
        write(NoticeKind.EXTENDED, obliged, event.campaign(), event.round(), day);
    }

    /** Told to the posts of the unit whose agreement it is. */
    @ApplicationModuleListener(id = "notices.writing.agreement-due")
    void on(AgreementDue event) {
        var unit = event.unit();
        if (unit == null) { // stored before the event told it: nobody is known to tell
            return;
        }
        var kind = event.lapses() ? NoticeKind.AGREEMENT_LAPSES : NoticeKind.AGREEMENT_REVIEW;
        jdbc.sql(
                        """
                        insert into notices.notice
                               (id, addressee_kind, addressee_id, kind, agreement_id, figure, noticed_on, noticed_at)
                        values (gen_random_uuid(), 'UNIT', :unit, :kind, :agreement, :figure, :day, :at)
                        on conflict do nothing
                        """)
                .param("unit", unit.value())
                .param("kind", kind.code())
                .param("agreement", event.agreement())
                .param("figure", event.daysLeft())
                .param("day", LocalDate.now(clock))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }

    private void write(
            NoticeKind kind,
            List<Obliged> addressees,
            CampaignId campaign,
            RoundId round,
            int figure) {
        jdbc.sql(
                        """
                        insert into notices.notice
                               (id, addressee_kind, addressee_id, kind, campaign_id, round_id, figure, noticed_on, noticed_at)
                        select gen_random_uuid(), a.kind, a.id, :kind, :campaign, :round, :figure, :day, :at
                          from unnest(:kinds, :ids) as a (kind, id)
                        on conflict on constraint notice_once_a_day do nothing
                        """)
                .param(
                        "kinds",
                        addressees.stream().map(it -> it.kind().name()).toArray(String[]::new))
                .param("ids", addressees.stream().map(Obliged::id).toArray(UUID[]::new))
                .param("kind", kind.code())
                .param("campaign", campaign.value())
                .param("round", round.value())
                .param("figure", figure)
                .param("day", LocalDate.now(clock))
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
