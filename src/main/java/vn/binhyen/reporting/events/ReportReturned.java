package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

/**
 * The desk asks for the correction of cells of a report; until it comes again it is out of the
 * sums.
 *
 * @param desk the unit whose desk takes the report in
 */
public record ReportReturned(
        CampaignId campaign, RoundId round, Obliged obliged, UnitId desk, int cells)
        implements DomainEvent {}
