package vn.binhyen.platform;

import com.zaxxer.hikari.HikariDataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.liquibase.autoconfigure.LiquibaseConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.util.Objects;

/**
 * Who migrates and who runs, on a server that is not ours ({@code SPRING_DATASOURCE_URL} names it).
 *
 * <p>The user of the data source migrates, unless {@code SPRING_LIQUIBASE_USER} and {@code
 * SPRING_LIQUIBASE_PASSWORD} name another; each connection of the running application puts on the
 * {@linkplain ApplicationRole application's role}, which has no DDL.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("spring.datasource.url")
class ExternalServerConfiguration {

    @Bean
    static LiquibaseConnectionDetails migratingUser(
            JdbcConnectionDetails runs, Environment environment) {
        var user = environment.getProperty("spring.liquibase.user", text(runs.getUsername()));
        var password =
                environment.getProperty("spring.liquibase.password", text(runs.getPassword()));
        return new MigratingUser(runs.getJdbcUrl(), user, password);
    }

    /**
     * Comes before the pool's first connection: beans that ask the database what it is do so long
     * before Liquibase runs.
     */
    @Bean
    static BeanPostProcessor actsAsApplication(
            ObjectProvider<JdbcConnectionDetails> runs,
            ObjectProvider<LiquibaseConnectionDetails> migrates) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    var user = runs.getObject();
                    var owner = migrates.getObject();
                    ApplicationRole.ensure(
                            user.getJdbcUrl(),
                            text(owner.getUsername()),
                            text(owner.getPassword()),
                            text(user.getUsername()),
                            text(user.getPassword()));
                    pool.setConnectionInitSql(
                            "%s; set role %s"
                                    .formatted(pool.getConnectionInitSql(), ApplicationRole.NAME));
                }
                return bean;
            }
        };
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
