package vn.binhyen.organisation.activities;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies an inspection. */
record InspectionId(UUID value) implements Identifier {

    static InspectionId random() {
        return new InspectionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
