package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;

import java.util.List;

/**
 * Reports have been entered from a file and stand as submitted. At most 1,000 an event; published
 * instead of a {@link ReportSubmitted} for each.
 */
public record ReportsEntered(CampaignId campaign, RoundId round, List<Obliged> obliged)
        implements DomainEvent {}
