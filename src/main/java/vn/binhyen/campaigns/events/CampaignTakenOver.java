package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;

/**
 * The unit that held a running campaign has ended; another holds it from that day on. Who reports
 * stays as launched. Published once per campaign and day.
 */
public record CampaignTakenOver(CampaignId campaign, UnitId holder, LocalDate day)
        implements DomainEvent {}
