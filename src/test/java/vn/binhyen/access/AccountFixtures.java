package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import vn.binhyen.Marks;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

/** Accounts for tests, ready to sign in; found by scanning like any component. */
@Component
public class AccountFixtures {

    public static final String PASSWORD = "mot-cau-de-thu";

    private final AccountManagement management;

    AccountFixtures(AccountManagement management) {
        this.management = management;
    }

    /** The login of a new account that can sign in with {@link #PASSWORD}. */
    public String login(String role) {
        return login(role, UnitId.random(), null);
    }

    public String login(String role, @Nullable UnitId unit, @Nullable BodyId body) {
        var login = "t-" + Marks.fresh();
        setUp(new OpenAccount(login, "Chức danh thử", role, unit, body));
        return login;
    }

    /** Opens the account and sets {@link #PASSWORD}. */
    public void setUp(OpenAccount account) {
        management.setUp(secretOf(link(account)), PASSWORD);
    }

    /** The path where the new account sets its password. */
    public String link(OpenAccount account) {
        return management.open(account).link();
    }

    static String secretOf(String link) {
        return link.substring("/setup/".length());
    }
}
