package vn.binhyen.campaigns.events;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a campaign for good; safe to store, to publish and to put in a URL. */
public record CampaignId(UUID value) implements Identifier {

    public static CampaignId random() {
        return new CampaignId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
