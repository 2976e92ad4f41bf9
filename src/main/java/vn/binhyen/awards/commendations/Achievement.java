package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.Identifier;
import org.jspecify.annotations.Nullable;

import vn.binhyen.campaigns.events.CampaignId;

import java.util.UUID;

/**
 * What a collective is commended for, so that it can be told whether it was commended for it
 * before: the work of a year, a campaign, a model, or what one list is about.
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

    public static Achievement ofModel(UUID model) {
        return new Achievement("model:" + model);
    }

    static Achievement ofList(CommendationId list) {
        return new Achievement("list:" + list);
    }

    /** The model it is about, or null. */
    public @Nullable UUID model() {
        return value.startsWith("model:") ? UUID.fromString(value.substring(6)) : null;
    }

    @Override
    public String toString() {
        return value;
    }
}
