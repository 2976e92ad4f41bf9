package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;

import vn.binhyen.BinhYenApplication;
import vn.binhyen.TestPostgres;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** On a server that is not ours, with an owner for migrations beside the application's own user. */
class TwoRolesIntegrationTests {

    private static final String OWNER = "test_owner";
    private static final String USER = "test_user";
    private static final String PASSWORD = "test-only";

    @Test
    void theRunningApplicationCannotBecomeTheOwner() throws SQLException {
        var url = TestPostgres.database();
        var database = url.replaceAll(".*/|\\?.*", "");
        var server = TestPostgres.server();
        ApplicationRole.ensure(
                server.url(), server.user(), server.password(), server.user(), server.password());
        execute("create role %s login password '%s'".formatted(OWNER, PASSWORD));
        execute("create role %s login password '%s'".formatted(USER, PASSWORD));
        try {
            execute("grant %s to current_user".formatted(OWNER));
            execute("alter database %s owner to %s".formatted(database, OWNER));
            execute("grant %s to %s".formatted(ApplicationRole.NAME, USER));

            try (var application = start(url)) {
                var jdbc = application.getBean(JdbcTemplate.class);

                assertThat(jdbc.queryForObject("select count(*) from platform.job", Long.class))
                        .isNotNull();
                assertThat(
                                jdbc.queryForObject(
                                        "select tableowner from pg_tables where schemaname = 'platform' and tablename = 'job'",
                                        String.class))
                        .isEqualTo(OWNER);
                for (var way : new String[] {"reset role", "set role " + OWNER}) {
                    assertThatThrownBy(() -> jdbc.execute(way + "; drop table platform.event_log"))
                            .rootCause()
                            .isInstanceOf(SQLException.class)
                            .hasMessageMatching("(?s).*(permission denied|must be owner).*");
                }
            }
        } finally {
            execute("drop database %s with (force)".formatted(database));
            execute("drop role %s, %s".formatted(USER, OWNER));
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        return new SpringApplicationBuilder(BinhYenApplication.class)
                .initializers(context ->
                        context.getEnvironment()
                                .getPropertySources()
                                .addFirst(
                                        new MapPropertySource(
                                                "two-roles",
                                                Map.of(
                                                        "spring.datasource.url", url,
                                                        "spring.datasource.username", USER,
                                                        "spring.datasource.password", PASSWORD,
                                                        "spring.liquibase.user", OWNER,
                                                        "spring.liquibase.password", PASSWORD,
                                                        "server.port", "0"))))
                .run();
    }

    private static void execute(String sql) throws SQLException {
        var server = TestPostgres.server();
        try (var connection =
                        DriverManager.getConnection(
                                server.url(), server.user(), server.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
