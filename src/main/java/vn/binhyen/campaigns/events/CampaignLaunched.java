package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;

/**
 * A campaign has been launched: from {@code startsOn} to {@code endsOn} its audience reports in the
 * rounds named, on the form named.
 *
 * <p>Published once per campaign, with the whole plan; nothing of it is rewritten afterwards.
 * Rounds may be added ({@link RoundAdded}) and the campaign is closed once ({@link
 * CampaignClosed}). Carries ids, codes and days, no text.
 *
 * @param host the unit that runs the campaign
 * @param narrative codes of the narrative sections; titles are the messages {@code
 *     <kind>.narrative.<code>}
 * @param recordedAfterwards a campaign of the past entered later: its rounds open at once
 */
public record CampaignLaunched(
        CampaignId campaign,
        KindCode kind,
        UnitId host,
        LocalDate startsOn,
        LocalDate endsOn,
        Audience audience,
        List<FormLine> form,
        List<String> narrative,
        List<PlannedRound> rounds,
        boolean recordedAfterwards)
        implements DomainEvent {}
