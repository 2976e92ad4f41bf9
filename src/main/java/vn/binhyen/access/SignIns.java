package vn.binhyen.access;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;

/**
 * Says whose credentials these are, or nothing; never why not.
 *
 * <p>Five wrong passwords lock an account for a quarter of an hour, counted in the database so that
 * every instance counts along. An unknown login costs the same time as a wrong password.
 */
@Service
public class SignIns {

    static final int TRIES = 5;
    static final Duration LOCKED_FOR = Duration.ofMinutes(15);

    private final JdbcClient jdbc;
    private final Passwords passwords;
    private final PersonalTokens tokens;
    private final KnownCredentials known;
    private final AuditTrail audit;
    private final TransactionOperations transaction;
    private final Clock clock;

    SignIns(
            JdbcClient jdbc,
            Passwords passwords,
            PersonalTokens tokens,
            KnownCredentials known,
            AuditTrail audit,
            TransactionOperations transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.tokens = tokens;
        this.known = known;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The officer with this login and password. */
    public Optional<Officer> byPassword(String login, String password) {
        var found = row(login);
        // outside any transaction: no connection waits in the queue for a core
        var matches = passwords.matches(password, found.map(AccountRow::passwordHash).orElse(null));
        var open = found.filter(AccountRow::active);
        if (open.isEmpty()) {
            transaction.executeWithoutResult(status -> leaveNoTrace());
        }
        return open.flatMap(it -> decide(it, matches));
    }

    /**
     * Makes a refusal that writes nothing wait for the disk as a wrong password does, whose count
     * is committed: nobody shall tell from the time which logins there are. It leaves no row, so
     * that strangers cannot fill the database.
     */
    private void leaveNoTrace() {
        jdbc.sql("select pg_logical_emit_message(true, 'binhyen', '')::text")
                .query((row, number) -> number)
                .single();
    }

    /**
     * The same for HTTP Basic, where every call brings the password: one checked a moment ago is
     * not hashed again (see {@link KnownCredentials}).
     */
    public Optional<Officer> byBasic(String login, String password) {
        var now = OffsetDateTime.now(clock);
        var fresh =
                row(login)
                        .filter(it -> it.active() && !it.lockedAt(now))
                        .filter(it -> known.holds(login, password, it.version()));
        if (fresh.isPresent()) {
            return fresh.map(AccountRow::officer);
        }
        var officer = byPassword(login, password);
        officer.flatMap(it -> row(it.login()))
                .ifPresent(it -> known.keep(login, password, it.version()));
        return officer;
    }

    /** The officer whose personal token this is. */
    public Optional<Officer> byToken(String token) {
        return tokens.officerOf(token);
    }

    private Optional<Officer> decide(AccountRow seen, boolean matches) {
        return transaction.execute(status -> {
            // read again: others may have tried while this one waited for a core
            var row = row(seen.officer().login()).orElse(seen);
            var now = OffsetDateTime.now(clock);
            if (row.lockedAt(now) || row.version() != seen.version()) {
                leaveNoTrace();
                return Optional.<Officer>empty();
            }
            var officer = row.officer();
            if (!matches) {
                countFailure(officer, now);
                return Optional.<Officer>empty();
            }
            if (row.failures() > 0 || row.lockedUntil() != null) {
                forgetFailures(officer);
            }
            write("account.signed-in", officer);
            return Optional.of(officer);
        });
    }

    private void countFailure(Officer officer, OffsetDateTime now) {
        var locked =
                jdbc.sql(
                                """
                                insert into access.sign_in_failure as f (account_id, failures) values (:id, 1)
                                on conflict (account_id) do update
                                   set failures     = case when f.failures + 1 >= :tries then 0 else f.failures + 1 end,
                                       locked_until = case when f.failures + 1 >= :tries then :until else f.locked_until end
                                returning failures = 0
                                """)
                        .param("id", officer.account())
                        .param("tries", TRIES)
                        .param("until", now.plus(LOCKED_FOR))
                        .query((row, number) -> row.getBoolean(1))
                        .single();
        write(locked ? "account.locked" : "account.sign-in-failed", officer);
    }

    private void forgetFailures(Officer officer) {
        jdbc.sql("delete from access.sign_in_failure where account_id = :id")
                .param("id", officer.account())
                .update();
    }

    private void write(String action, Officer officer) {
        audit.record(officer.account(), action, "account", officer.account(), Map.of());
    }

    private Optional<AccountRow> row(String login) {
        return jdbc.sql(
                        """
                        select a.*, coalesce(f.failures, 0) as failures, f.locked_until
                          from access.account a
                          left join access.sign_in_failure f on f.account_id = a.id
                         where a.login = :login
                        """)
                .param("login", Account.login(login))
                .query((row, number) -> AccountRow.of(row))
                .optional();
    }
}
