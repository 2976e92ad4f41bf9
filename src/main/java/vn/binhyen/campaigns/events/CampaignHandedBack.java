package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** The reorganisation of that day was taken back: the campaign is held as it was before it. */
public record CampaignHandedBack(CampaignId campaign, LocalDate day) implements DomainEvent {}
