package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

/** A running campaign asks for one more round than its plan had. */
public record RoundAdded(CampaignId campaign, PlannedRound round) implements DomainEvent {}
