package vn.binhyen.reporting.rounds;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignExtended;
import vn.binhyen.campaigns.events.ExtensionGranted;

import java.util.ArrayList;
import java.util.UUID;

/**
 * Moves due days as campaigns grants it: never back, so that an event told twice or late does no
 * harm. Whoever was reminded of the old day is reminded of the new one again.
 */
@Component
class DueDays {

    private final JdbcClient jdbc;

    DueDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "reporting.due-days.extension-granted")
    void on(ExtensionGranted event) {
        var obliged = new ArrayList<UUID>();
        event.units().forEach(it -> obliged.add(it.value()));
        event.bodies().forEach(it -> obliged.add(it.value()));
        jdbc.sql(
                        """
                        with moved as (
                            update reporting.report r
                               set due_on = :dueOn, last_on = :dueOn, due_at = :dueAt
                              from reporting.round d
                             where d.id = r.round_id and d.state <> 'FROZEN'
                               and r.round_id = :round and r.obliged_id = any(cast(:obliged as uuid[]))
                               and r.last_on < :dueOn
                            returning r.id
                        )
                        delete from reporting.announcement a using moved
                         where a.report_id = moved.id and a.step not like 'URGED%'
                        """)
                .param("round", event.round().value())
                .param("obliged", SqlArrays.texts(obliged))
                .param("dueOn", event.dueOn())
                .param(
                        "dueAt",
                        event.dueOn()
                                .atTime(event.at())
                                .atZone(LaunchedCampaigns.VIETNAM)
                                .toOffsetDateTime())
                .update();
    }

    @ApplicationModuleListener(id = "reporting.due-days.campaign-extended")
    void on(CampaignExtended event) {
        jdbc.sql("update reporting.campaign set ends_on = :day where id = :id and ends_on < :day")
                .param("day", event.endsOn())
                .param("id", event.campaign().value())
                .update();
    }
}
