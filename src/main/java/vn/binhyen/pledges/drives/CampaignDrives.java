package vn.binhyen.pledges.drives;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

import vn.binhyen.campaigns.events.CampaignLaunched;
import vn.binhyen.campaigns.spi.CampaignKind;

import java.util.Locale;

/** Opens the drive a campaign's kind asks for, once a campaign, for its days and its host. */
@Component
class CampaignDrives {

    private static final Locale OF_PAPERS = Locale.of("vi");

    private final ObjectProvider<CampaignKind> kinds;
    private final Drives drives;
    private final GoodDeeds deeds;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    CampaignDrives(
            ObjectProvider<CampaignKind> kinds,
            Drives drives,
            GoodDeeds deeds,
            MessageSource messages,
            JdbcClient jdbc) {
        this.kinds = kinds;
        this.drives = drives;
        this.deeds = deeds;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    @ApplicationModuleListener(id = "pledges.campaign-drives.launched")
    void on(CampaignLaunched event) {
        open(event);
    }

    void open(CampaignLaunched event) {
        var offered =
                kinds.orderedStream()
                        .filter(it -> it.code().equals(event.kind()))
                        .flatMap(it -> it.goodDeeds().stream())
                        .map(it -> text(event, "good-deed." + it))
                        .toList();
        if (offered.isEmpty() || opened(event)) {
            return;
        }
        var drive =
                drives.save(
                        Drive.open(
                                text(event, "drive"),
                                event.host(),
                                event.startsOn(),
                                event.endsOn(),
                                Drive.Origin.CAMPAIGN,
                                event.campaign()));
        deeds.join(drive.getId(), offered);
    }

    private boolean opened(CampaignLaunched event) {
        return jdbc.sql("select exists (select from pledges.drive where campaign = :campaign)")
                .param("campaign", event.campaign().value())
                .query((rs, row) -> rs.getBoolean(1))
                .single();
    }

    private String text(CampaignLaunched event, String what) {
        return messages.getMessage(event.kind().value() + "." + what, null, OF_PAPERS);
    }
}
