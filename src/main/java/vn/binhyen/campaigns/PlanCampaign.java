package vn.binhyen.campaigns;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.KindCode;
import vn.binhyen.shared.UnitId;

import java.util.Map;

/**
 * Asks for a campaign that is planned in one go, with its kind's defaults where nothing is said.
 *
 * @param settings those that differ from the kind's
 */
public record PlanCampaign(
        KindCode kind,
        UnitId host,
        CampaignFacts facts,
        Audience audience,
        Map<String, String> settings) {}
