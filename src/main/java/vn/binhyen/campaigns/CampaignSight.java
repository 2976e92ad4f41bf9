package vn.binhyen.campaigns;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.access.Officer;
import vn.binhyen.access.Scopes;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private final Clock clock;

    CampaignSight(CurrentOfficer current, Scopes scopes, UnitDirectory units, Clock clock) {
        this.current = current;
        this.scopes = scopes;
        this.units = units;
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
        return rows.stream()
                .filter(row ->
                        mayPlan(officer, row, covered, today)
                                || isIssued(row)
                                        && (above.contains(row.host())
                                                || covers(officer, row, covered, today)))
                .toList();
    }

    /** Refuses with 403 unless the officer plans for that unit; nobody signed in is the system. */
    void requirePlannerOf(UnitId host) {
        current.find().ifPresent(it -> scopes.require(it, host, LocalDate.now(clock)));
    }

    private boolean mayPlan(
            Officer officer, CampaignRow row, Map<UnitId, Boolean> covered, LocalDate today) {
        return officer.is(Roles.PLANNER) && covers(officer, row, covered, today);
    }

    private boolean covers(
            Officer officer, CampaignRow row, Map<UnitId, Boolean> covered, LocalDate today) {
        return covered.computeIfAbsent(row.host(), it -> scopes.covers(officer, it, today));
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
