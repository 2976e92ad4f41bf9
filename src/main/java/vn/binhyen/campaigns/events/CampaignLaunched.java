package vn.binhyen.campaigns.events;

import org.jmolecules.event.types.DomainEvent;
import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.UnitId;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A campaign has been launched: from {@code startsOn} to {@code endsOn} its audience reports in the
 * rounds named, on the form named.
 *
 * <p>Published once per campaign, with the whole plan; nothing of it is rewritten afterwards.
 * Rounds may be added ({@link RoundAdded}), its end moved ({@link CampaignExtended}), single due
 * days moved ({@link ExtensionGranted}), and the campaign is closed once ({@link CampaignClosed}).
 * Carries ids, codes and days, no text.
 *
 * @param host the unit that runs the campaign
 * @param narrative codes of the narrative sections; titles are the messages {@code
 *     <kind>.narrative.<code>}
 * @param recordedAfterwards a campaign of the past entered later: its rounds open at once
 * @param basis ids of the documents and lines it stands on (căn cứ), in order; they are named by
 *     {@code Labels}
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
        boolean recordedAfterwards,
        @Nullable List<UUID> basis)
        implements DomainEvent {

    /** What it stands on; empty where an old event did not say. */
    public List<UUID> grounds() {
        return basis == null ? List.of() : basis;
    }
}
