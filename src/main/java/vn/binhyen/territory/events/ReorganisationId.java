package vn.binhyen.territory.events;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a reorganisation of units for good. */
public record ReorganisationId(UUID value) implements Identifier {

    public static ReorganisationId random() {
        return new ReorganisationId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
