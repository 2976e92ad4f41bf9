package vn.binhyen.imports.spi;

import java.util.List;

/**
 * A column of an import file.
 *
 * @param name the canonical header, e.g. {@code parent_code}
 * @param required whether a file without it is refused as a whole
 * @param aliases other headers it is known by, Vietnamese ones among them; case and accents do not
 *     count
 */
public record ImportColumn(String name, boolean required, List<String> aliases) {

    public static ImportColumn required(String name, String... aliases) {
        return new ImportColumn(name, true, List.of(aliases));
    }

    public static ImportColumn optional(String name, String... aliases) {
        return new ImportColumn(name, false, List.of(aliases));
    }
}
