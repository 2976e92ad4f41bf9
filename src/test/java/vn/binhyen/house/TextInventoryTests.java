package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every column that can hold text stands in one inventory with what it is for. A new one without a
 * line here is where a file on people could begin.
 */
@SpringBootTest
@AutoConfigureMockMvc
class TextInventoryTests {

    private static final Path INVENTORY = Path.of("src/test/resources/text-inventory.txt");

    @Autowired JdbcClient jdbc;

    @Test
    void everyTextColumnStandsInTheInventoryWithItsPurpose() throws IOException {
        var inSchema = new TreeSet<String>();
        jdbc.sql(
                        """
                        select table_schema || '.' || table_name || '.' || column_name
                          from information_schema.columns
                         where data_type in ('text', 'character varying', 'character', 'json', 'jsonb', 'ARRAY', 'bytea')
                           and udt_name not in ('_int8', '_uuid', '_int4')
                           and table_schema not in ('pg_catalog', 'information_schema')
                           and table_name not like 'databasechangelog%'
                        """)
                .query((rs, row) -> rs.getString(1))
                .list()
                .forEach(inSchema::add);

        assertThat(inventory().keySet()).isEqualTo(inSchema);
    }

    @Test
    void whatOfficersWriteIsHeldInNfcByTheDatabase() throws IOException {
        var checks =
                jdbc.sql(
                                """
                                select n.nspname || '.' || t.relname || '.' || a.attname
                                  from pg_constraint c
                                  join pg_class t on t.oid = c.conrelid
                                  join pg_namespace n on n.oid = t.relnamespace
                                  join unnest(c.conkey) k on true
                                  join pg_attribute a on a.attrelid = t.oid and a.attnum = k
                                 where c.contype = 'c' and pg_get_constraintdef(c.oid) ilike '%normalized%'
                                """)
                        .query((rs, row) -> rs.getString(1))
                        .list();

        assertThat(
                        inventory().entrySet().stream()
                                .filter(it -> it.getValue().startsWith("words:"))
                                .map(Map.Entry::getKey))
                .isNotEmpty()
                .allSatisfy(it -> assertThat(checks).contains(it));
    }

    /**
     * Column and purpose: {@code words:} people write or read it, {@code code:}, {@code system:}.
     */
    private static Map<String, String> inventory() throws IOException {
        var purposes = new TreeMap<String, String>();
        for (var line : Files.readAllLines(INVENTORY)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                var parts = line.strip().split("\\s+", 2);
                assertThat(parts).as(line).hasSize(2);
                assertThat(parts[1]).as(line).matches("(words|code|system): .+");
                purposes.put(parts[0], parts[1]);
            }
        }
        return purposes;
    }
}
