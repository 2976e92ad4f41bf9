package vn.binhyen.documents.templates;

import org.jmolecules.ddd.types.Identifier;

import java.util.UUID;

/** Identifies the words of one unit for one kind of paper. */
record PaperTemplateId(UUID value) implements Identifier {

    static PaperTemplateId random() {
        return new PaperTemplateId(UUID.randomUUID());
    }
}
