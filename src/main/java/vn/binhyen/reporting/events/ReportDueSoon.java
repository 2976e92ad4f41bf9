package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

/**
 * A report is due within days and not in yet. Published once per obligation and step of the ladder.
 *
 * @param desk the unit whose desk takes the report in
 */
public record ReportDueSoon(
        CampaignId campaign, RoundId round, Obliged obliged, UnitId desk, int daysLeft)
        implements DomainEvent {}
