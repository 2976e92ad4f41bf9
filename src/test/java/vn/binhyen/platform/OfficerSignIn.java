package vn.binhyen.platform;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

/** A request of an officer with that sign-in name and role. */
final class OfficerSignIn {

    private OfficerSignIn() {}

    static RequestPostProcessor as(String login, String role) {
        var officer = new Officer(UUID.randomUUID(), login, login, role, UnitId.random(), null);
        return SecurityMockMvcRequestPostProcessors.authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer, null, AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }
}
