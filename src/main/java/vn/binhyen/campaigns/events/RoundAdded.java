package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

/** A running campaign asks for one more round than its plan had. Published once per round. */
public record RoundAdded(CampaignId campaign, PlannedRound round) implements DomainEvent {}
