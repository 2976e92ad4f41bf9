package vn.binhyen.pledges.events;

import org.jmolecules.ddd.types.Identifier;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a pledge drive for good. */
public record DriveId(UUID value) implements Identifier, Serializable {

    public static DriveId random() {
        return new DriveId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
