package vn.binhyen.platform;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.io.IOException;
import java.sql.SQLException;

/** Runs an own PostgreSQL unless spring.datasource.url (SPRING_DATASOURCE_URL) names a server. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(
        name = "spring.datasource.url",
        matchIfMissing = true,
        havingValue = "embedded")
@EnableConfigurationProperties(EmbeddedPostgresProperties.class)
class EmbeddedPostgresConfiguration {

    /** Whoever uses a connection depends on the server, so it is closed last. */
    @Bean(destroyMethod = "close")
    EmbeddedPostgresServer embeddedPostgresServer(EmbeddedPostgresProperties properties)
            throws IOException, SQLException {
        return EmbeddedPostgresServer.start(properties);
    }

    @Bean
    JdbcConnectionDetails embeddedPostgresConnectionDetails(EmbeddedPostgresServer server) {
        return new JdbcConnectionDetails() {
            @Override
            public String getUsername() {
                return ApplicationRole.NAME;
            }

            @Override
            public String getPassword() {
                return server.applicationPassword();
            }

            @Override
            public String getJdbcUrl() {
                return server.jdbcUrl();
            }
        };
    }

    @Bean
    LiquibaseConnectionDetails migratingUser(EmbeddedPostgresServer server) {
        return new MigratingUser(
                server.jdbcUrl(), EmbeddedPostgresServer.OWNER, server.ownerPassword());
    }
}
