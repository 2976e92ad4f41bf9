package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.campaigns.spi.CampaignKind;

import java.util.List;

/**
 * A kind of campaign as the wizard and the interface show it.
 *
 * @param settingsFragment template fragment with the fields of its settings, or null
 * @param narrative codes of the narrative sections it offers
 */
public record KindView(
        KindCode code,
        List<CampaignKind.Setting> settings,
        @Nullable String settingsFragment,
        List<String> narrative,
        int daysAheadOfDesk) {}
