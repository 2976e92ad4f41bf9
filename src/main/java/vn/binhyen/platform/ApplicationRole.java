package vn.binhyen.platform;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The role the running application acts as: it reads and writes rows, and can neither alter the
 * schema nor rewrite what is append-only.
 *
 * <p>On a server that is not ours the application signs in as the user it was given and puts this
 * role on; before the first migration the role must exist and be granted to that user.
 */
final class ApplicationRole {

    static final String NAME = "binhyen_app";

    private ApplicationRole() {}

    /** Makes sure that {@code user} can act as the application, or says what somebody must do. */
    static void ensure(
            String url, String owner, String ownerPassword, String user, String userPassword) {
        if (canActAs(url, user, userPassword)) {
            return;
        }
        var create = "create role " + NAME + " nologin";
        var grant = "grant %s to \"%s\"".formatted(NAME, user.replace("\"", "\"\""));
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword)) {
            if (!exists(connection)) {
                create(connection, create);
            }
            execute(connection, grant);
        } catch (SQLException e) {
            throw new IllegalStateException(manual(create, grant), e);
        }
        if (!canActAs(url, user, userPassword)) {
            throw new IllegalStateException(manual(create, grant));
        }
    }

    private static String manual(String create, String grant) {
        return "The application needs the role %s and may not create it. Run as a superuser: %s; %s;"
                .formatted(NAME, create, grant);
    }

    private static boolean canActAs(String url, String user, String password) {
        try (var connection = DriverManager.getConnection(url, user, password)) {
            try (var statement = connection.createStatement()) {
                statement.execute("set role " + NAME);
                return true;
            } catch (SQLException e) {
                return false;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("No connection to " + url + " as " + user, e);
        }
    }

    private static boolean exists(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement("select 1 from pg_roles where rolname = ?")) {
            query.setString(1, NAME);
            try (var rows = query.executeQuery()) {
                return rows.next();
            }
        }
    }

    /**
     * Another instance may create it at the same moment; then it is there, which is all we want.
     */
    private static void create(Connection connection, String create) throws SQLException {
        try {
            execute(connection, create);
        } catch (SQLException e) {
            if (!exists(connection)) {
                throw e;
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
