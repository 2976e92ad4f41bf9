package vn.binhyen.walk;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** The text columns of the database: which hold words, and which of them hold certain words. */
record TextColumns(JdbcClient jdbc) {

    private static final Path INVENTORY = Path.of("src/test/resources/text-inventory.txt");

    /** The columns of the inventory whose purpose begins so. */
    static Set<String> meantFor(String purpose) {
        try {
            var columns = new TreeSet<String>();
            for (var line : Files.readAllLines(INVENTORY)) {
                var parts = line.strip().split("\\s+", 2);
                if (parts.length == 2 && !line.startsWith("#") && parts[1].startsWith(purpose)) {
                    columns.add(parts[0]);
                }
            }
            return columns;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> holding(String words) {
        var found = new TreeSet<String>();
        jdbc
                .sql(
                        """
                        select table_schema, table_name, column_name, data_type from information_schema.columns
                         where data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')
                           and table_schema not in ('pg_catalog', 'information_schema', 'public')
                        """)
                .query((rs, row) ->
                        new String[] {
                            rs.getString(1), rs.getString(2), rs.getString(3), rs.getString(4)
                        })
                .list()
                .stream()
                .filter(it -> holds(it, words))
                .forEach(it -> found.add(it[0] + "." + it[1] + "." + it[2]));
        return found;
    }

    private boolean holds(String[] column, String words) {
        var text =
                column[3].equals("bytea")
                        ? "encode(\"%s\", 'escape')".formatted(column[2])
                        : "cast(\"%s\" as text)".formatted(column[2]);
        return jdbc.sql(
                        "select exists (select from %s.%s where position(:words in lower(%s)) > 0)"
                                .formatted(column[0], column[1], text))
                .param("words", words)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
