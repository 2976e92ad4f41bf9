package vn.binhyen.campaigns;

import org.jmolecules.ddd.types.ValueObject;
import org.jspecify.annotations.Nullable;
import org.springframework.data.relational.core.mapping.Table;

import java.util.UUID;

/**
 * One legal basis (căn cứ) of a campaign: a document of the register, or a line of text.
 *
 * @param document id of the document, or null
 * @param text how the paper is called, or null
 */
@Table(schema = "campaigns", name = "basis_line")
public record BasisLine(@Nullable UUID document, @Nullable String text) implements ValueObject {

    public static BasisLine document(UUID document) {
        return new BasisLine(document, null);
    }

    public static BasisLine text(String text) {
        return new BasisLine(null, text);
    }
}
