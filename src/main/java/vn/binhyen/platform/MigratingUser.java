package vn.binhyen.platform;

import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;

/** Who owns the schemas and runs the migrations, on a connection apart from the application's. */
record MigratingUser(String url, String user, String password)
        implements LiquibaseConnectionDetails {

    @Override
    public String getJdbcUrl() {
        return url;
    }

    @Override
    public String getUsername() {
        return user;
    }

    @Override
    public String getPassword() {
        return password;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return user + " at " + url;
    }
}
