package vn.binhyen.documents.events;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies a document, a steering document registered or one issued here, for good. */
public record DocumentId(UUID value) implements Identifier {

    public static DocumentId random() {
        return new DocumentId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
