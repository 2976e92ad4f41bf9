package vn.binhyen.awards.standards;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies one edition of a standard for good. */
public record StandardId(UUID value) implements Identifier {

    static StandardId random() {
        return new StandardId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
