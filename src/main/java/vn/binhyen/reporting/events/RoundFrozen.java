package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;

/**
 * The figures of a round are final as issued; what comes later is a correction. Published once per
 * round.
 */
public record RoundFrozen(CampaignId campaign, RoundId round, int reported, int expected)
        implements DomainEvent {}
