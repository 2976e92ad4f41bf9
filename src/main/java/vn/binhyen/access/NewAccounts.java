package vn.binhyen.access;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** Stores many new accounts at once, each with its one-time link. */
@Component
class NewAccounts {

    private final JdbcTemplate jdbc;
    private final Clock clock;

    NewAccounts(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The paths of the links, in the order of the accounts. */
    List<String> open(List<Account> accounts) {
        jdbc.batchUpdate(
                """
                insert into access.account (id, login, post, post_key, role, unit_id, body_id, password_hash, active, version)
                values (?, ?, ?, ?, ?, ?, ?, null, true, 0)
                """,
                accounts.stream().map(Account::row).toList());
        var until = OffsetDateTime.now(clock).plus(OneTimeLinks.GOOD_FOR);
        var links = new ArrayList<String>();
        var rows = new ArrayList<Object[]>();
        for (var account : accounts) {
            var secret = Secrets.random();
            links.add(OneTimeLinks.path(secret));
            rows.add(new Object[] {Secrets.hash(secret), account.getId().value(), until});
        }
        jdbc.batchUpdate(
                "insert into access.setup_link (token_hash, account_id, expires_at) values (?, ?, ?)",
                rows);
        return links;
    }
}
