package vn.binhyen.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import vn.binhyen.access.AccountManagement;
import vn.binhyen.access.Officer;
import vn.binhyen.access.OpenAccount;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.UnitId;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** The accounts of the fictional province, and acting as one of them. */
@Component
@Profile("demo")
class Actors {

    private final AccountManagement accounts;
    private final String password;
    private final Map<String, Officer> byLogin = new HashMap<>();

    Actors(AccountManagement accounts, @Value("${demo.password}") String password) {
        this.accounts = accounts;
        this.password = password;
    }

    /** An account nobody can sign in to before its link is used. */
    Officer open(
            String login, String post, String role, @Nullable UnitId unit, @Nullable BodyId body) {
        return opened(login, post, role, unit, body).officer();
    }

    /** An account that may be tried. */
    void openToAll(
            String login, String post, String role, @Nullable UnitId unit, @Nullable BodyId body) {
        var link = opened(login, post, role, unit, body).link();
        accounts.setUp(link.substring(link.lastIndexOf('/') + 1), password);
    }

    private Opened opened(
            String login, String post, String role, @Nullable UnitId unit, @Nullable BodyId body) {
        var account = accounts.open(new OpenAccount(login, post, role, unit, body));
        var officer = new Officer(account.id(), login, post, role, unit, body);
        byLogin.put(login, officer);
        return new Opened(officer, account.link());
    }

    private record Opened(Officer officer, String link) {}

    void close(Officer officer) {
        accounts.close(officer.account());
    }

    Officer of(String login) {
        return Objects.requireNonNull(byLogin.get(login), login);
    }

    boolean has(String login) {
        return byLogin.containsKey(login);
    }

    void as(Officer officer, Runnable deed) {
        ask(
                officer,
                () -> {
                    deed.run();
                    return true;
                });
    }

    <T> T ask(Officer officer, Supplier<T> deed) {
        var before = SecurityContextHolder.getContext();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication(officer));
        SecurityContextHolder.setContext(context);
        try {
            return deed.get();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    static Authentication authentication(Officer officer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                officer, null, AuthorityUtils.createAuthorityList("ROLE_" + officer.role()));
    }
}
