package vn.binhyen.awards.commendations;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignLaunched;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Opens the list of a campaign when it is launched, for the unit that holds it, with the lowest
 * form that unit's own chair gives. Once a campaign, however often it is told.
 */
@Component
class LaunchLists {

    private final JdbcClient jdbc;
    private final AwardForms forms;
    private final Authorities authorities;
    private final Clock clock;

    LaunchLists(JdbcClient jdbc, AwardForms forms, Authorities authorities, Clock clock) {
        this.jdbc = jdbc;
        this.forms = forms;
        this.authorities = authorities;
        this.clock = clock;
    }

    @ApplicationModuleListener(id = "awards.launch-lists.launched")
    void on(CampaignLaunched event) {
        var today = LocalDate.now(clock);
        jdbc.sql(
                        """
                        insert into awards.commendation_list
                               (id, occasion, year, campaign, host, form, people, by_launch, stage, opened_on, version)
                        values (:id, 'THEMATIC', :year, :campaign, :host, :form, 0, true, 'OPEN', :today, 0)
                        on conflict (campaign) where by_launch do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("year", event.endsOn().getYear())
                .param("campaign", event.campaign().value())
                .param("host", event.host().value())
                .param("form", form(event, today))
                .param("today", today)
                .update();
    }

    private @Nullable UUID form(CampaignLaunched event, LocalDate today) {
        var level = authorities.levelOf(event.host(), today);
        return forms.findAll().stream()
                .map(AwardForm::view)
                .filter(it -> it.level() == level && it.organ() == Organ.GOVERNMENT)
                .filter(it -> it.isGivenOn(today))
                .min(Comparator.comparing(AwardFormView::code))
                .map(it -> it.id().value())
                .orElse(null);
    }
}
