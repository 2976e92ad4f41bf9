package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

import java.time.LocalDate;

/** A campaign is over; no report of it is asked for any more. Published once. */
public record CampaignClosed(CampaignId campaign, KindCode kind, LocalDate closedOn)
        implements DomainEvent {}
