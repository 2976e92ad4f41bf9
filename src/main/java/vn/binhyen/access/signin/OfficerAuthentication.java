package vn.binhyen.access.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

import vn.binhyen.access.Officer;

import java.util.List;
import java.util.Objects;

/**
 * An officer who has signed in. Kept in the session, so it holds nothing else: no address, no
 * password.
 */
final class OfficerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Officer officer;

    OfficerAuthentication(Officer officer) {
        super(List.of(new SimpleGrantedAuthority("ROLE_" + officer.role())));
        this.officer = officer;
        setAuthenticated(true);
    }

    @Override
    public Officer getPrincipal() {
        return officer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OfficerAuthentication it && officer.equals(it.officer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(officer);
    }
}
