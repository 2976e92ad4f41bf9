package vn.binhyen.shared;

import org.jmolecules.ddd.types.Identifier;

import java.io.Serializable;
import java.util.UUID;

/** Identifies a body (committee, team, group, department, mass organisation) for life. */
public record BodyId(UUID value) implements Identifier, Serializable {

    public static BodyId random() {
        return new BodyId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
