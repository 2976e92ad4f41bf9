package vn.binhyen.campaigns;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.Roles;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

/** Officers of tests. */
final class SignedIn {

    private SignedIn() {}

    static Officer planner(UnitId unit) {
        return officer(Roles.PLANNER, unit);
    }

    static Officer officer(String role, @Nullable UnitId unit) {
        return new Officer(UUID.randomUUID(), "test", "Bài thử", role, unit, null);
    }

    static RequestPostProcessor as(Officer officer) {
        return SecurityMockMvcRequestPostProcessors.authentication(token(officer));
    }

    static void during(Officer officer, Runnable act) {
        SecurityContextHolder.getContext().setAuthentication(token(officer));
        try {
            act.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static UsernamePasswordAuthenticationToken token(Officer officer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                officer, null, AuthorityUtils.createAuthorityList("ROLE_" + officer.role()));
    }
}
