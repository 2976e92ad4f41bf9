package vn.binhyen.campaigns;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.shell.spi.DueItem;
import vn.binhyen.shell.spi.DueItems;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** What waits for the standing office: plans to be launched in time, work items to be done. */
@Component
class CampaignDueItems implements DueItems {

    private static final int LOOK_AHEAD = 7;

    private final CampaignListing listing;
    private final JdbcClient jdbc;
    private final MessageSource messages;

    CampaignDueItems(CampaignListing listing, JdbcClient jdbc, MessageSource messages) {
        this.listing = listing;
        this.jdbc = jdbc;
        this.messages = messages;
    }

    @Override
    public List<DueItem> dueFor(Authentication signedIn, ZonedDateTime now) {
        var officer = Officer.of(signedIn);
        if (!officer.is(Roles.PLANNER) && !officer.isAdministrator()) {
            return List.of();
        }
        var items = new ArrayList<DueItem>();
        for (var campaign : listing.visible(null)) {
            switch (campaign.state()) {
                case DRAFT, PLANNED -> items.add(toLaunch(campaign, now));
                case LAUNCHED -> items.addAll(work(campaign, now));
                case CLOSED -> {}
            }
        }
        return items;
    }

    private DueItem toLaunch(CampaignRow campaign, ZonedDateTime now) {
        var planned = campaign.state() == CampaignState.PLANNED;
        return new DueItem(
                DueItem.Kind.TO_DO,
                text(planned ? "campaigns.due.launch" : "campaigns.due.finish"),
                campaign.title(),
                planned ? null : "draft",
                campaign.recordedAfterwards() ? null : endOf(campaign.startsOn(), now),
                "/campaigns/"
                        + campaign.id()
                        + "/plan/"
                        + Math.min(campaign.stepsDone() + 1, Campaign.STEPS + 1),
                planned ? "campaigns.due.launch.action" : "campaigns.due.finish.action");
    }

    private List<DueItem> work(CampaignRow campaign, ZonedDateTime now) {
        return jdbc.sql(
                        """
                        select title, due_on from campaigns.work_item
                         where campaign = :campaign and status <> 'DONE' and due_on <= :until
                         order by due_on, position
                        """)
                .param("campaign", campaign.id().value())
                .param("until", now.toLocalDate().plusDays(LOOK_AHEAD))
                .query((row, number) ->
                        new DueItem(
                                DueItem.Kind.TO_DO,
                                shortened(Objects.requireNonNull(row.getString("title"))),
                                campaign.title(),
                                null,
                                endOf(
                                        Objects.requireNonNull(
                                                row.getObject("due_on", LocalDate.class)),
                                        now),
                                "/campaigns/" + campaign.id() + "#work",
                                "campaigns.due.work.action"))
                .list();
    }

    private static ZonedDateTime endOf(LocalDate day, ZonedDateTime now) {
        return day.atTime(LocalTime.of(17, 0)).atZone(now.getZone());
    }

    private static String shortened(String title) {
        return title.length() <= 120
                ? title
                : title.substring(0, title.lastIndexOf(' ', 117)) + " …";
    }

    private String text(String key) {
        Locale locale = LocaleContextHolder.getLocale();
        return messages.getMessage(key, null, locale);
    }
}
