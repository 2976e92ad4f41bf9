package vn.binhyen.campaigns.events;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a round of reports of a campaign; safe to store, to publish and to put in a URL. */
public record RoundId(UUID value) implements Identifier {

    public static RoundId random() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
