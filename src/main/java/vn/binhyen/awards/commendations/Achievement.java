package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.Identifier;

import vn.binhyen.campaigns.events.CampaignId;

/**
 * What a collective is commended for, so that it can be told whether it was commended for it
 * before: the work of a year, a campaign, or what one list is about.
 *
 * @param value a word and what it is of, such as {@code year:2026}
 */
public record Achievement(String value) implements Identifier {

    public static Achievement ofYear(int year) {
        return new Achievement("year:" + year);
    }

    public static Achievement ofCampaign(CampaignId campaign) {
        return new Achievement("campaign:" + campaign);
    }

    static Achievement ofList(CommendationId list) {
        return new Achievement("list:" + list);
    }

    @Override
    public String toString() {
        return value;
    }
}
