package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies an extension of one due day. */
record ExtensionId(UUID value) implements Identifier {

    static ExtensionId random() {
        return new ExtensionId(UUID.randomUUID());
    }
}
