package vn.binhyen.awards.commendations;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a form of award for good. */
public record AwardFormId(UUID value) implements Identifier {

    static AwardFormId random() {
        return new AwardFormId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
