package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;

import java.time.LocalDate;

/** A round has begun: its obliged units may report from now on. Published once per round. */
public record RoundOpened(CampaignId campaign, RoundId round, LocalDate dueOn, int obligations)
        implements DomainEvent {}
