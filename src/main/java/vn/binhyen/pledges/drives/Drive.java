package vn.binhyen.pledges.drives;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.domain.AbstractAggregateRoot;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.pledges.events.DriveClosed;
import vn.binhyen.pledges.events.DriveId;
import vn.binhyen.pledges.events.DriveOpened;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.time.LocalDate;

/**
 * A pledge drive (Vietnamese: đợt đăng ký làm việc tốt) of a unit and all below it: opened once,
 * closed once. A standing one has no last day.
 */
@Table(schema = "pledges", name = "drive")
class Drive extends AbstractAggregateRoot<Drive> implements AggregateRoot<Drive, DriveId> {

    static final int LONGEST_THEME = 300;

    private final @Id DriveId id;
    private final String theme;
    private final String searchKey;
    private final UnitId host;
    private final LocalDate startsOn;
    private final @Nullable LocalDate endsOn;
    private final Origin origin;
    private final @Nullable CampaignId campaign;
    private @Nullable LocalDate closedOn;
    private @Version @Nullable Long version;

    @PersistenceCreator
    private Drive(
            DriveId id,
            String theme,
            String searchKey,
            UnitId host,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Origin origin,
            @Nullable CampaignId campaign,
            @Nullable LocalDate closedOn,
            @Nullable Long version) {
        this.id = id;
        this.theme = theme;
        this.searchKey = searchKey;
        this.host = host;
        this.startsOn = startsOn;
        this.endsOn = endsOn;
        this.origin = origin;
        this.campaign = campaign;
        this.closedOn = closedOn;
        this.version = version;
    }

    static Drive open(
            String theme,
            UnitId host,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            Origin origin,
            @Nullable CampaignId campaign) {
        var text = FreeText.of("theme", theme, LONGEST_THEME).value();
        if (text.isBlank()) {
            throw Refusal.of("theme", "pledges.refusal.no-theme");
        }
        if (endsOn != null && endsOn.isBefore(startsOn)) {
            throw Refusal.of("endsOn", "shared.refusal.period-out-of-order", startsOn, endsOn);
        }
        var drive =
                new Drive(
                        DriveId.random(),
                        text,
                        VietnameseText.searchKey(text),
                        host,
                        startsOn,
                        endsOn,
                        origin,
                        campaign,
                        null,
                        null);
        drive.registerEvent(new DriveOpened(drive.id, host, startsOn, endsOn));
        return drive;
    }

    /** Takes no more registrations from that day on; what was registered may still be checked. */
    Drive close(LocalDate today) {
        Refusal.unless(closedOn == null, "pledges.refusal.closed");
        closedOn = today;
        registerEvent(new DriveClosed(id, today));
        return this;
    }

    @Override
    public DriveId getId() {
        return id;
    }

    boolean open() {
        return closedOn == null;
    }

    UnitId host() {
        return host;
    }

    @Nullable Long version() {
        return version;
    }

    /** How it came about: a file opens drives of calendar years. */
    enum Origin {
        OFFICER,
        CAMPAIGN,
        FILE
    }
}
