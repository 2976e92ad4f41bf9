package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

/**
 * The desk has taken a report in. Published once per submission taken in.
 *
 * @param desk the unit whose desk takes the report in
 */
public record ReportAccepted(
        CampaignId campaign, RoundId round, Obliged obliged, UnitId desk, boolean inTime)
        implements DomainEvent {}
