package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a list of commendations for good. */
public record CommendationId(UUID value) implements Identifier {

    static CommendationId random() {
        return new CommendationId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
