package vn.binhyen.documents;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a file kept in the house. */
public record FileId(UUID value) implements Identifier {

    static FileId random() {
        return new FileId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
