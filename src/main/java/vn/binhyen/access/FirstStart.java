package vn.binhyen.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

import vn.binhyen.shared.Roles;

/**
 * The first start on an empty database: there is no default password, so either the environment
 * brings one for the account {@code admin}, or a one-time link stands in the log.
 */
@Configuration(proxyBeanMethods = false)
class FirstStart {

    private static final Logger LOG = LoggerFactory.getLogger(FirstStart.class);
    private static final String ADMIN = "admin";

    private final AccountManagement management;
    private final Accounts accounts;
    private final Passwords passwords;
    private final OneTimeLinks links;
    private final SettingUp settingUp;
    private final Environment environment;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;

    FirstStart(
            AccountManagement management,
            Accounts accounts,
            Passwords passwords,
            OneTimeLinks links,
            SettingUp settingUp,
            Environment environment,
            JdbcClient jdbc,
            TransactionOperations transaction) {
        this.management = management;
        this.accounts = accounts;
        this.passwords = passwords;
        this.links = links;
        this.settingUp = settingUp;
        this.environment = environment;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Before anything else fills the database. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    ApplicationRunner whatTheEnvironmentNames() {
        return arguments -> {
            var password = environment.getProperty("BINHYEN_ADMIN_PASSWORD", "");
            if (!password.isBlank()) {
                alone(() -> admin(password));
            }
            var code = environment.getProperty("BINHYEN_PROVINCE_CODE", "");
            var name = environment.getProperty("BINHYEN_PROVINCE_NAME", "");
            if (!code.isBlank() && !name.isBlank()) {
                alone(() -> settingUp.name(code, name));
            }
        };
    }

    /** After everything else: demonstration data, say, brings accounts of its own. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    ApplicationRunner oneTimeLinkInTheLog() {
        return arguments -> alone(this::link);
    }

    /** Gives {@code admin} that password where nobody has one yet. */
    void admin(String password) {
        if (somebodyCanSignIn()) {
            return;
        }
        var account = firstAccount();
        // no rules for its length here: whoever sets the environment decides
        management.setPassword(account, passwords.hash(password));
        links.withdraw(account.getId());
    }

    /** Until the first password is set, each start gives out a new link; the older ones end. */
    private void link() {
        if (somebodyCanSignIn() || accounts.count() > 1) {
            return;
        }
        LOG.warn(
                "Nobody can sign in yet. Open this one-time link, good for 14 days, to set the"
                        + " password of the account {}: http://localhost:{}{}",
                ADMIN,
                environment.getProperty("local.server.port", "8080"),
                links.issue(firstAccount().getId()));
    }

    private Account firstAccount() {
        return accounts.findByLogin(ADMIN)
                .orElseGet(() -> {
                    management.open(new OpenAccount(ADMIN, ADMIN, Roles.ADMINISTRATOR, null, null));
                    return accounts.findByLogin(ADMIN).orElseThrow();
                });
    }

    private boolean somebodyCanSignIn() {
        return jdbc.sql(
                        "select exists (select from access.account where password_hash is not null)")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** One instance at a time: several may start on an empty database at once. */
    private void alone(Runnable work) {
        transaction.executeWithoutResult(status -> {
            jdbc.sql("select pg_advisory_xact_lock(hashtext('access.first-start'))")
                    .query((row, number) -> number)
                    .list();
            work.run();
        });
    }
}
