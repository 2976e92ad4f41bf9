package vn.binhyen.reporting;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
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
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Says what the officer who asks may see. */
@Component
class Sights {

    private final CurrentOfficer officer;
    private final Scopes scopes;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<CampaignId, UnitId> hosts = new ConcurrentHashMap<>();

    Sights(CurrentOfficer officer, Scopes scopes, JdbcClient jdbc, Clock clock) {
        this.officer = officer;
        this.scopes = scopes;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Not found where a launched campaign is none of the officer's: neither above nor below. */
    void require(CampaignId campaign) {
        var host = hosts.computeIfAbsent(campaign, this::host);
        if (host != null && !scopes.concerns(officer.required(), host, LocalDate.now(clock))) {
            throw new NotFound();
        }
    }

    /**
     * Whether who is signed in answers for what holds the campaign; without anybody, the system.
     */
    boolean coverHost(CampaignId campaign) {
        var host = hosts.computeIfAbsent(campaign, this::host);
        return host != null
                && officer.find()
                        .map(it -> scopes.covers(it, host, LocalDate.now(clock)))
                        .orElse(true);
    }

    /** Null until the launch has been heard of. */
    private @Nullable UnitId host(CampaignId campaign) {
        return jdbc.sql("select host from reporting.campaign where id = :campaign")
                .param("campaign", campaign.value())
                .query((rs, row) -> new UnitId(rs.getObject(1, UUID.class)))
                .optional()
                .orElse(null);
    }

    Sight current() {
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
