package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

import vn.binhyen.TestPostgres;

import java.sql.DriverManager;
import java.sql.SQLException;

@SpringBootTest
@AutoConfigureMockMvc
class ApplicationRoleIntegrationTests {

    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table platform.own (id int)",
                "create table own (id int)",
                "create schema own",
                "create role own",
                "alter table platform.job add column own int",
                "drop table platform.job",
                "truncate platform.job",
                "update platform.event_log set type = 'Other'",
                "delete from platform.event_log",
                "truncate platform.event_log",
                "delete from public.databasechangelog"
            })
    void theRunningApplicationMayNot(String statement) {
        assertThatThrownBy(() -> jdbc.sql(statement).update())
                .rootCause()
                .isInstanceOf(SQLException.class)
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void tablesOfEveryModuleAreGrantedAsTheyAreMade() {
        assertThat(
                        jdbc.sql(
                                        """
                                        select t.oid::regclass::text from pg_class t
                                          join pg_namespace n on n.oid = t.relnamespace
                                         where t.relkind in ('r', 'p') and n.nspname not like 'pg\\_%'
                                           and n.nspname not in ('information_schema', 'public')
                                           and not has_table_privilege('binhyen_app', t.oid, 'select')
                                        """)
                                .query((rs, row) -> rs.getString(1))
                                .list())
                .isEmpty();
    }

    @Test
    void aUserWithoutTheRoleWhoMayNotCreateItIsToldTheStatements() throws SQLException {
        var server = TestPostgres.server();
        var url = TestPostgres.database();
        try (var connection = DriverManager.getConnection(url, server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("create role test_plain login password 'plain'");
            try {
                assertThatThrownBy(() ->
                                ApplicationRole.ensure(
                                        url, "test_plain", "plain", "test_plain", "plain"))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("grant binhyen_app to \"test_plain\"");

                ApplicationRole.ensure(
                        url, server.user(), server.password(), "test_plain", "plain");
                ApplicationRole.ensure(url, "test_plain", "plain", "test_plain", "plain");
            } finally {
                statement.execute("drop role test_plain");
            }
        }
    }
}
