package vn.binhyen.access;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Opens, changes, hands over and closes the accounts of posts, and sets their passwords. */
@Service
@Transactional
public class AccountManagement {

    private static final String ACCOUNT = "account";

    private final Accounts accounts;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final PersonalTokens tokens;
    private final Sessions sessions;
    private final AuditTrail audit;

    AccountManagement(
            Accounts accounts,
            OneTimeLinks links,
            Passwords passwords,
            PersonalTokens tokens,
            Sessions sessions,
            AuditTrail audit) {
        this.accounts = accounts;
        this.links = links;
        this.passwords = passwords;
        this.tokens = tokens;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Opens an account; its link is to be shown or handed over now, it is kept nowhere. */
    public OpenedAccount open(OpenAccount command) {
        if (accounts.findByLogin(Account.login(command.login())).isPresent()) {
            throw Refusal.of("login", "access.refusal.login-taken");
        }
        var account =
                accounts.save(
                        Account.open(
                                command.login(),
                                command.post(),
                                command.role(),
                                command.unit(),
                                command.body()));
        record("account.opened", account, Map.of("role", command.role()));
        return new OpenedAccount(account.getId().value(), links.issue(account.getId()));
    }

    /** Gives the post another name, role or scope, which ends its sessions. */
    public void change(UUID id, ChangeAccount command) {
        var account = required(id);
        var administered = account.administers();
        account.change(command.post(), command.role(), command.unit(), command.body());
        accounts.save(account);
        requireAnAdministrator(administered);
        sessions.end(account.login());
        record("account.changed", account, Map.of("role", command.role()));
    }

    /**
     * A new person takes the post: password, sessions and tokens of the last one end.
     *
     * @return the one-time link for the new one
     */
    public String handOver(UUID id) {
        var account = required(id);
        account.handOver();
        accounts.save(account);
        endAccess(account);
        record("account.handed-over", account, Map.of());
        return links.issue(account.getId());
    }

    public void close(UUID id) {
        var account = required(id);
        var administered = account.administers();
        account.close();
        accounts.save(account);
        requireAnAdministrator(administered);
        endAccess(account);
        links.withdraw(account.getId());
        record("account.closed", account, Map.of());
    }

    /** Opens a closed account again, with a new one-time link. */
    public String reopen(UUID id) {
        var account = required(id);
        account.reopen();
        accounts.save(account);
        record("account.reopened", account, Map.of());
        return links.issue(account.getId());
    }

    /** Whose password the link would set; empty for a link used, replaced or too old. */
    @Transactional(readOnly = true)
    public Optional<SetUp> setUpBehind(String secret) {
        return links.find(secret)
                .flatMap(accounts::findById)
                .map(it -> new SetUp(it.login(), Roles.ADMINISTRATOR.equals(it.role())));
    }

    /** Uses up the link and sets the password. */
    public void setUp(String secret, String password) {
        var found = links.find(secret).flatMap(accounts::findById);
        passwords.check(found.orElseThrow(NotFound::new).login(), password);
        var hash = passwords.hash(password);
        var account = links.use(secret).flatMap(accounts::findById).orElseThrow(NotFound::new);
        setPassword(account, hash);
        record(account.getId().value(), "account.set-up", account, Map.of());
    }

    void changePassword(Officer officer, String current, String password) {
        var account = required(officer.account());
        if (!passwords.matches(current, account.passwordHash())) {
            throw Refusal.of("current", "access.refusal.password-wrong");
        }
        passwords.check(account.login(), password);
        account.setPassword(passwords.hash(password));
        accounts.save(account);
    }

    void setPassword(Account account, String hash) {
        account.setPassword(hash);
        accounts.save(account);
        sessions.end(account.login());
    }

    private void endAccess(Account account) {
        sessions.end(account.login());
        tokens.revokeAll(account.getId().value());
    }

    private void requireAnAdministrator(boolean administered) {
        if (administered && accounts.countByRoleAndActiveTrue(Roles.ADMINISTRATOR) == 0) {
            throw new Refusal("access.refusal.last-administrator");
        }
    }

    private Account required(UUID id) {
        return accounts.findById(new AccountId(id)).orElseThrow(NotFound::new);
    }

    private void record(String action, Account account, Map<String, Object> figures) {
        audit.record(action, ACCOUNT, account.getId().value(), figures);
    }

    private void record(UUID by, String action, Account account, Map<String, Object> figures) {
        audit.record(by, action, ACCOUNT, account.getId().value(), figures);
    }

    /**
     * The account just opened.
     *
     * @param link path of the one-time link, e.g. {@code /setup/…}
     */
    public record OpenedAccount(UUID id, String link) {}

    /** The account behind a one-time link. */
    public record SetUp(String login, boolean administrator) {}
}
