package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

/**
 * A report has reached the receiving desk. Published at each submission; it may still be returned.
 *
 * @param desk the unit whose desk takes the report in
 */
public record ReportSubmitted(
        CampaignId campaign, RoundId round, Obliged obliged, UnitId desk, boolean inTime)
        implements DomainEvent {}
