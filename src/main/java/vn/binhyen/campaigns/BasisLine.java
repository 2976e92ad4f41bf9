package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

import java.util.UUID;

/**
 * One legal basis (căn cứ) of a campaign: a document of the register, or a line of text.
 *
 * @param id by which others hold it, who get its words from {@code Labels}
 * @param document id of the document, or null
 * @param text how the paper is called, or null
 */
@Table(schema = "campaigns", name = "basis_line")
public record BasisLine(UUID id, @Nullable UUID document, @Nullable String text)
        implements ValueObject {

    public static BasisLine document(UUID document) {
        return new BasisLine(UUID.randomUUID(), document, null);
    }

    public static BasisLine text(String text) {
        return new BasisLine(UUID.randomUUID(), null, text);
    }

    /** What stands for it elsewhere: the document where it is one. */
    UUID key() {
        return document == null ? id : document;
    }
}
