package vn.binhyen.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** The links by which a post sets its password: one an account, good once, for two weeks. */
@Component
class OneTimeLinks {

    static final Duration GOOD_FOR = Duration.ofDays(14);

    private final JdbcClient jdbc;
    private final Clock clock;

    OneTimeLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A new link's path; an older one of the account is good no more. */
    String issue(AccountId account) {
        var secret = Secrets.random();
        jdbc.sql(
                        """
                        insert into access.setup_link (token_hash, account_id, expires_at)
                        values (:hash, :account, :until)
                        on conflict (account_id)
                        do update set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                        """)
                .param("hash", Secrets.hash(secret))
                .param("account", account.value())
                .param("until", OffsetDateTime.now(clock).plus(GOOD_FOR))
                .update();
        return path(secret);
    }

    static String path(String secret) {
        return "/setup/" + secret;
    }

    Optional<AccountId> find(String secret) {
        return jdbc.sql(
                        """
                        select account_id from access.setup_link
                         where token_hash = :hash and expires_at > :now
                        """)
                .param("hash", Secrets.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** Takes the link out; of two who come at once, one gets it. */
    Optional<AccountId> use(String secret) {
        return jdbc.sql(
                        """
                        delete from access.setup_link
                         where token_hash = :hash and expires_at > :now
                        returning account_id
                        """)
                .param("hash", Secrets.hash(secret))
                .param("now", OffsetDateTime.now(clock))
                .query((row, number) -> new AccountId(row.getObject(1, UUID.class)))
                .optional();
    }

    void withdraw(AccountId account) {
        jdbc.sql("delete from access.setup_link where account_id = :account")
                .param("account", account.value())
                .update();
    }
}
