package vn.binhyen.organisation.activities;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a training. */
record TrainingId(UUID value) implements Identifier {

    static TrainingId random() {
        return new TrainingId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
