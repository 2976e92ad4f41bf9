package vn.binhyen.access;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;

import vn.binhyen.shared.BodyId;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.io.Serializable;
import java.util.UUID;

/**
 * Who acts: the account of a post (Vietnamese: chức danh) in a unit or a body, never a person.
 *
 * <p>Small and serializable, because it is what a session keeps. A change of the account ends its
 * sessions, so nothing here goes stale.
 *
 * @param post what the post is called, e.g. "Người báo cáo, UBND xã An Lộc"
 * @param role one of {@link Roles}
 * @param unit the unit whose subtree is the scope; null for the account of a body
 * @param body the one body that is the scope; null for the account of a unit
 */
public record Officer(
        UUID account,
        String login,
        String post,
        String role,
        @Nullable UnitId unit,
        @Nullable BodyId body)
        implements AuthenticatedPrincipal, Serializable {

    /** The officer behind a sign-in by form, HTTP Basic or token. */
    public static Officer of(@Nullable Authentication authentication) {
        if (authentication != null && authentication.getPrincipal() instanceof Officer officer) {
            return officer;
        }
        throw new AccessDeniedException("not signed in");
    }

    public boolean is(String role) {
        return this.role.equals(role);
    }

    public boolean isAdministrator() {
        return is(Roles.ADMINISTRATOR);
    }

    @Override
    public String getName() {
        return login;
    }
}
