package vn.binhyen.organisation.activities;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies an agreement. */
record AgreementId(UUID value) implements Identifier {

    static AgreementId random() {
        return new AgreementId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
