package vn.binhyen.house;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class SchemaTests {

    @Autowired JdbcClient jdbc;

    @Test
    void foreignKeysStayInsideTheirSchema() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select c.conrelid::regclass::text || ' -> ' || c.confrelid::regclass::text
                                          from pg_constraint c
                                          join pg_class a on a.oid = c.conrelid
                                          join pg_class b on b.oid = c.confrelid
                                         where c.contype = 'f' and a.relnamespace <> b.relnamespace
                                        """)
                                .query((rs, row) -> rs.getString(1))
                                .list())
                .isEmpty();
    }
}
