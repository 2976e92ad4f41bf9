package vn.binhyen.reporting.rounds;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.UnitId;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** Says what the officer who asks may see. */
@Component
public class Sights {

    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final CampaignHolders holders;
    private final Clock clock;
    private final Map<CampaignId, UnitId> hosts = new ConcurrentHashMap<>();

    Sights(CurrentOfficer officer, Scopes scopes, CampaignHolders holders, Clock clock) {
        this.officer = officer;
        this.scopes = scopes;
        this.holders = holders;
        this.clock = clock;
    }

    /** Not found where a launched campaign is none of the officer's: neither above nor below. */
    public void require(CampaignId campaign) {
        var today = LocalDate.now(clock);
        var host = hosts.computeIfAbsent(campaign, this::host);
        if (host != null
                && !scopes.concerns(officer.required(), host, today)
                && !scopes.concerns(officer.required(), holder(campaign, host, today), today)) {
            throw new NotFound();
        }
    }

    /**
     * Whether who is signed in answers for what holds the campaign; without anybody, the system.
     */
    public boolean coverHost(CampaignId campaign) {
        var host = hosts.computeIfAbsent(campaign, this::host);
        return host != null && officer.find().map(it -> covers(it, campaign, host)).orElse(true);
    }

    private boolean covers(Officer officer, CampaignId campaign, UnitId host) {
        var today = LocalDate.now(clock);
        return scopes.covers(officer, host, today)
                || scopes.covers(officer, holder(campaign, host, today), today);
    }

    private UnitId holder(CampaignId campaign, UnitId host, LocalDate day) {
        return Objects.requireNonNullElse(holders.find(campaign, day), host);
    }

    /** Who launched it, which never changes; null until the launch has been heard of. */
    private @Nullable UnitId host(CampaignId campaign) {
        return holders.find(campaign, LocalDate.MIN.withYear(1));
    }

    public Sight current() {
        return of(officer.required());
    }

    Sight of(Officer officer) {
        var unit = officer.unit();
        var body = officer.body();
        return new Sight(
                scopes.coversProvince(officer),
                unit == null ? null : unit.value(),
                body == null ? null : body.value());
    }
}
