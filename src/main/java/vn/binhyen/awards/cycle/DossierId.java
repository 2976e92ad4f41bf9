package vn.binhyen.awards.cycle;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies the file of an object in a cycle for good. */
public record DossierId(UUID value) implements Identifier {

    static DossierId random() {
        return new DossierId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
