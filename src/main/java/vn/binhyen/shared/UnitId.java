package vn.binhyen.shared;

import org.jmolecules.ddd.types.Identifier;

import java.io.Serializable;
import java.util.UUID;

/** Identifies an administrative unit for life; codes and names come and go, this stays. */
public record UnitId(UUID value) implements Identifier, Serializable {

    public static UnitId random() {
        return new UnitId(UUID.randomUUID());
    }

    /** The bare UUID, so that templates and logs need no unwrapping. */
    @Override
    public String toString() {
        return value.toString();
    }
}
