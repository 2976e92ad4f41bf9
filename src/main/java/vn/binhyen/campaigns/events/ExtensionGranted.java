package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/**
 * Units and bodies may report in a round until a later day than their tier. May be granted again,
 * then until a day later still.
 *
 * @param dueOn the last day on which their reports are in time
 * @param at the hour in Vietnam until which they are, on that day
 */
public record ExtensionGranted(
        CampaignId campaign,
        RoundId round,
        Set<UnitId> units,
        Set<BodyId> bodies,
        LocalDate dueOn,
        LocalTime at)
        implements DomainEvent {}
