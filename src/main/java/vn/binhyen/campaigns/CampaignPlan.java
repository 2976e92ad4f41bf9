package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.ValueObject;

import vn.binhyen.campaigns.events.Audience;
import vn.binhyen.campaigns.events.FormLine;
import vn.binhyen.campaigns.events.PlannedRound;

import java.util.List;
import java.util.Map;

/**
 * What a campaign asks, of whom and until when; codes, ids, numbers and days only.
 *
 * <p>A draft's rounds follow from its settings; they are written down when it is launched, and from
 * then on nothing of the plan is rewritten.
 */
public record CampaignPlan(
        Audience audience,
        Map<String, String> settings,
        List<FormLine> form,
        List<String> narrative,
        List<TierRule> tierRules,
        List<PlannedRound> rounds)
        implements ValueObject {

    /** Whether it obliges somebody to report something. */
    public boolean isComplete() {
        return !audience.isEmpty() && !form.isEmpty();
    }

    CampaignPlan obliging(Audience changed) {
        return new CampaignPlan(changed, settings, form, narrative, tierRules, rounds);
    }

    CampaignPlan asking(List<FormLine> lines, List<String> sections) {
        return new CampaignPlan(audience, settings, lines, sections, tierRules, rounds);
    }

    CampaignPlan due(Map<String, String> changed, List<TierRule> rules) {
        return new CampaignPlan(audience, changed, form, narrative, rules, rounds);
    }

    CampaignPlan issuedWith(List<PlannedRound> issued) {
        return new CampaignPlan(audience, settings, form, narrative, tierRules, issued);
    }
}
