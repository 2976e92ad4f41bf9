package vn.binhyen.imports;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies one file that was handed in to be imported. */
record ImportId(UUID value) implements Identifier {

    static ImportId random() {
        return new ImportId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
