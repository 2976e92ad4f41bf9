package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;
import vn.binhyen.shared.UnitId;

/**
 * The day of a report has gone by and it is not in. Published once per obligation.
 *
 * @param desk the unit whose desk takes the report in
 */
public record ReportOverdue(
        CampaignId campaign, RoundId round, Obliged obliged, UnitId desk, int daysLate)
        implements DomainEvent {}
