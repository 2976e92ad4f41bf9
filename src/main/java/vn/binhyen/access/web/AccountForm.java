package vn.binhyen.access.web;

import org.jspecify.annotations.Nullable;

import vn.binhyen.access.AccountView;
import vn.binhyen.access.ChangeAccount;
import vn.binhyen.access.OpenAccount;
import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Refusal;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

/**
 * The form of an account.
 *
 * @param scope code or words typed for the unit or body
 * @param place the unit or body it belongs to, {@code unit:…} or {@code body:…}
 * @param chosen the one chosen among those the words found, written alike
 */
record AccountForm(
        @Nullable String login,
        @Nullable String post,
        @Nullable String role,
        @Nullable String scope,
        @Nullable String place,
        @Nullable String chosen) {

    static final AccountForm EMPTY = new AccountForm(null, null, null, null, null, null);

    static AccountForm of(AccountView view) {
        return new AccountForm(view.login(), view.post(), view.role(), null, view.place(), null);
    }

    AccountForm in(String other) {
        return new AccountForm(login, post, role, null, other, null);
    }

    OpenAccount toOpen() {
        return new OpenAccount(text(login), text(post), text(role), unit(), body());
    }

    ChangeAccount toChange() {
        return new ChangeAccount(text(post), text(role), unit(), body());
    }

    String typedScope() {
        return text(scope).strip();
    }

    String chosenPlace() {
        return text(chosen);
    }

    private @Nullable UnitId unit() {
        var id = idAfter("unit:");
        return id == null ? null : new UnitId(id);
    }

    private @Nullable BodyId body() {
        var id = idAfter("body:");
        return id == null ? null : new BodyId(id);
    }

    private @Nullable UUID idAfter(String prefix) {
        var value = text(place);
        if (!value.startsWith(prefix)) {
            return null;
        }
        try {
            return UUID.fromString(value.substring(prefix.length()));
        } catch (IllegalArgumentException malformed) {
            throw Refusal.of("scope", "access.refusal.scope-unknown");
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
