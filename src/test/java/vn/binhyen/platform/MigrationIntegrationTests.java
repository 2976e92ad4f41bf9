package vn.binhyen.platform;

import static org.assertj.core.api.Assertions.assertThat;

import liquibase.Contexts;
import liquibase.LabelExpression;
import liquibase.Liquibase;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.resource.ClassLoaderResourceAccessor;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import vn.binhyen.TestPostgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

class MigrationIntegrationTests {

    private static final String MASTER = "db-changelog/master.yaml";

    @BeforeAll
    static void theApplicationRoleExists() {
        var server = TestPostgres.server();
        ApplicationRole.ensure(
                server.url(), server.user(), server.password(), server.user(), server.password());
    }

    @Test
    void migrationsGoUpAllTheWayDownAndUpAgain() throws Exception {
        try (var connection = connection();
                var liquibase = liquibase(connection)) {
            liquibase.update(new Contexts(), new LabelExpression());
            var first = schemas(connection);
            var number = liquibase.getDatabase().getRanChangeSetList().size();

            liquibase.rollback(number, new Contexts(), new LabelExpression());
            assertThat(schemas(connection)).isEmpty();

            liquibase.update(new Contexts(), new LabelExpression());
            assertThat(schemas(connection)).isEqualTo(first).contains("platform", "campaigns");
        }
    }

    @Test
    void everyChangesetSaysHowItIsTakenBack() throws Exception {
        try (var connection = connection();
                var liquibase = liquibase(connection)) {
            var changes = liquibase.getDatabaseChangeLog().getChangeSets();

            assertThat(changes)
                    .isNotEmpty()
                    .allSatisfy(it ->
                            assertThat(it.getRollback().getChanges())
                                    .as(it.toString())
                                    .isNotEmpty());
        }
    }

    private static Connection connection() throws SQLException {
        var server = TestPostgres.server();
        return DriverManager.getConnection(
                TestPostgres.database(), server.user(), server.password());
    }

    private static Liquibase liquibase(Connection connection) throws Exception {
        return new Liquibase(
                MASTER,
                new ClassLoaderResourceAccessor(),
                DatabaseFactory.getInstance()
                        .findCorrectDatabaseImplementation(new JdbcConnection(connection)));
    }

    private static List<String> schemas(Connection connection) throws SQLException {
        var schemas = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select nspname from pg_namespace
                                 where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public')
                                 order by 1
                                """)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }
}
