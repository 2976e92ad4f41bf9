package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/**
 * A running campaign goes on longer than planned; its rounds stay as they are, others may be added
 * ({@link RoundAdded}). Published each time its last day moves.
 *
 * @param endsOn its last day from now on
 */
public record CampaignExtended(CampaignId campaign, LocalDate endsOn) implements DomainEvent {}
