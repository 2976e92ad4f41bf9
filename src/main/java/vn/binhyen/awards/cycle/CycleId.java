package vn.binhyen.awards.cycle;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a yearly cycle for good. */
public record CycleId(UUID value) implements Identifier {

    static CycleId random() {
        return new CycleId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
