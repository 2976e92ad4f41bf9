package vn.binhyen.organisation.activities;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies an assignment. */
record AssignmentId(UUID value) implements Identifier {

    static AssignmentId random() {
        return new AssignmentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
