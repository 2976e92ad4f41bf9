package vn.binhyen.reporting.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.campaigns.events.CampaignId;
import vn.binhyen.campaigns.events.RoundId;

import java.time.LocalDate;

/**
 * A round has begun: its obliged units may report from now on. Published once per round.
 *
 * @param lastDay of the days the reports are about; the year of the work is its year, not that of
 *     the due day
 */
public record RoundOpened(
        CampaignId campaign, RoundId round, LocalDate lastDay, LocalDate dueOn, int obligations)
        implements DomainEvent {}
