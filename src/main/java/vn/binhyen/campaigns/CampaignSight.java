package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who sees a campaign: those its host covers and those who cover its host; drafts only their
 * planners.
 */
@Component
class CampaignSight {

    private final CurrentOfficer current;
    private final Scopes scopes;
    private final UnitDirectory units;
    private final Takeovers takeovers;
    private final Clock clock;

    CampaignSight(
            CurrentOfficer current,
            Scopes scopes,
            UnitDirectory units,
            Takeovers takeovers,
            Clock clock) {
        this.current = current;
        this.scopes = scopes;
        this.units = units;
        this.takeovers = takeovers;
        this.clock = clock;
    }

    List<CampaignRow> visible(List<CampaignRow> rows) {
        var officer = current.find().orElse(null);
        if (officer == null || officer.isAdministrator()) {
            return rows;
        }
        var today = LocalDate.now(clock);
        var above = above(officer, today);
        var covered = new HashMap<UnitId, Boolean>();
        var taken = takeovers.by(today);
        return rows.stream()
                .filter(row -> {
                    var holder = holder(taken.get(row.id()), row.host());
                    var covers =
                            covered.computeIfAbsent(
                                    holder, it -> scopes.covers(officer, it, today));
                    return covers && (officer.is(Roles.PLANNER) || isIssued(row))
                            || isIssued(row)
                                    && (above.contains(holder) || above.contains(row.host()));
                })
                .toList();
    }

    /** Refuses with 403 unless the officer plans for that unit; nobody signed in is the system. */
    void requirePlannerOf(UnitId host) {
        current.find().ifPresent(it -> scopes.require(it, host, LocalDate.now(clock)));
    }

    /** The same for a campaign that was launched: who holds it today plans for it. */
    void requirePlannerOf(CampaignId campaign, UnitId host) {
        current.find()
                .ifPresent(it -> {
                    if (!mayPlan(it, campaign, host)) {
                        throw new AccessDeniedException("outside the scope");
                    }
                });
    }

    boolean mayPlan(Officer officer, CampaignId campaign, UnitId host) {
        var today = LocalDate.now(clock);
        return scopes.covers(officer, holder(takeovers.by(today).get(campaign), host), today);
    }

    private static UnitId holder(@Nullable Takeover taken, UnitId host) {
        return taken == null ? host : taken.holder();
    }

    private static boolean isIssued(CampaignRow row) {
        return row.state() == CampaignState.LAUNCHED || row.state() == CampaignState.CLOSED;
    }

    /** The officer's own unit and all above it; for a body the province. */
    private Set<UnitId> above(Officer officer, LocalDate today) {
        var above = new HashSet<UnitId>();
        if (officer.unit() == null) {
            units.province().ifPresent(above::add);
        } else {
            above.add(officer.unit());
            units.placed(List.of(officer.unit()), today)
                    .forEach(it -> it.ancestors().forEach(unit -> above.add(unit.id())));
        }
        return above;
    }
}
