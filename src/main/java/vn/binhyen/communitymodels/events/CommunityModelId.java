package vn.binhyen.communitymodels.events;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a self-managed model for good. */
public record CommunityModelId(UUID value) implements Identifier {

    public static CommunityModelId random() {
        return new CommunityModelId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
