package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;

import java.util.List;

/** The late have been urged, in the application and, where a letter was drafted, on paper. */
public record UnitsUrged(CampaignId campaign, RoundId round, List<Obliged> urged)
        implements DomainEvent {}
