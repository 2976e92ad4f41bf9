package vn.binhyen.organisation.events;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies an institution for good. */
public record InstitutionId(UUID value) implements Identifier {

    public static InstitutionId random() {
        return new InstitutionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
