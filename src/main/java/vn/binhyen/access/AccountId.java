package vn.binhyen.access;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies an account for good; logins are unique but this is what others hold. */
record AccountId(UUID value) implements Identifier {

    static AccountId random() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
