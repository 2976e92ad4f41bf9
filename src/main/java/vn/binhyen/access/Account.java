package vn.binhyen.access;

import org.jmolecules.ddd.types.AggregateRoot;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.FreeText;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;
import vn.binhyen.shared.VietnameseText;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The access of a post (Vietnamese: tài khoản của chức danh) in a unit or a body.
 *
 * <p>It belongs to the post and stays when the person changes: handing over takes the password away
 * and gives out a new one-time link. Who holds the post is not recorded.
 */
@Table(schema = "access", name = "account")
class Account implements AggregateRoot<Account, AccountId> {

    static final Set<String> ROLES =
            Set.of(
                    Roles.ADMINISTRATOR,
                    Roles.PLANNER,
                    Roles.REPORTER,
                    Roles.REVIEWER,
                    Roles.VIEWER);

    private static final Pattern LOGIN = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");

    private final @Id AccountId id;
    private final String login;
    private String post;
    private String postKey;
    private String role;

    @Column("unit_id")
    private @Nullable UnitId unit;

    @Column("body_id")
    private @Nullable BodyId body;

    private @Nullable String passwordHash;
    private boolean active;
    private @Version @Nullable Long version;

    /** Opens the account; nobody can sign in before the one-time link has been used. */
    static Account open(
            String login, String post, String role, @Nullable UnitId unit, @Nullable BodyId body) {
        var plain = login(login);
        if (!LOGIN.matcher(plain).matches()) {
            throw Refusal.of("login", "access.refusal.login-malformed");
        }
        var account =
                new Account(AccountId.random(), plain, "", "", role, null, null, null, true, null);
        account.change(post, role, unit, body);
        return account;
    }

    /** How a login is compared: outer blanks and case do not count. */
    static String login(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @PersistenceCreator
    private Account(
            AccountId id,
            String login,
            String post,
            String postKey,
            String role,
            @Nullable UnitId unit,
            @Nullable BodyId body,
            @Nullable String passwordHash,
            boolean active,
            @Nullable Long version) {
        this.id = id;
        this.login = login;
        this.post = post;
        this.postKey = postKey;
        this.role = role;
        this.unit = unit;
        this.body = body;
        this.passwordHash = passwordHash;
        this.active = active;
        this.version = version;
    }

    /** Renames the post, gives it another role or another scope; the login stays. */
    void change(
            String newPost, String newRole, @Nullable UnitId newUnit, @Nullable BodyId newBody) {
        var text = FreeText.of("post", newPost, 150).value();
        if (text.isEmpty()) {
            throw Refusal.of("post", "access.refusal.post-missing");
        }
        if (!ROLES.contains(newRole)) {
            throw Refusal.of("role", "access.refusal.role-unknown");
        }
        if (newUnit != null && newBody != null) {
            throw Refusal.of("scope", "access.refusal.one-scope");
        }
        if (newUnit == null && newBody == null && !Roles.ADMINISTRATOR.equals(newRole)) {
            throw Refusal.of("scope", "access.refusal.scope-missing");
        }
        post = text;
        postKey = VietnameseText.searchKey(text);
        role = newRole;
        unit = newUnit;
        body = newBody;
    }

    void setPassword(String hash) {
        Refusal.unless(active, "access.refusal.closed");
        passwordHash = hash;
    }

    /** Takes the password away; whoever holds the post next sets an own one. */
    void handOver() {
        Refusal.unless(active, "access.refusal.closed");
        passwordHash = null;
    }

    /** Ends the access of the post; what it did stays under its name. */
    void close() {
        active = false;
        passwordHash = null;
    }

    void reopen() {
        active = true;
    }

    /** Whether this account counts as one that can mend the others. */
    boolean administers() {
        return active && Roles.ADMINISTRATOR.equals(role);
    }

    boolean active() {
        return active;
    }

    String login() {
        return login;
    }

    String role() {
        return role;
    }

    String post() {
        return post;
    }

    /** The columns of a new account, for many at once. */
    @Nullable Object[] row() {
        return new @Nullable Object[] {
            id.value(),
            login,
            post,
            postKey,
            role,
            unit == null ? null : unit.value(),
            body == null ? null : body.value()
        };
    }

    @Nullable String passwordHash() {
        return passwordHash;
    }

    /** Whether the command would change anything; the same import twice changes nothing. */
    boolean differsFrom(
            String otherPost, String otherRole, @Nullable UnitId u, @Nullable BodyId b) {
        return !post.equals(VietnameseText.nfc(otherPost))
                || !role.equals(otherRole)
                || !Objects.equals(unit, u)
                || !Objects.equals(body, b);
    }

    @Override
    public AccountId getId() {
        return id;
    }
}
