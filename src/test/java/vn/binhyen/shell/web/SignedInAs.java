package vn.binhyen.shell.web;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

import vn.binhyen.access.Officer;
import vn.binhyen.shared.UnitId;

import java.util.UUID;

/** A request of somebody with that role. */
class SignedInAs {

    static RequestPostProcessor role(String role) {
        var officer =
                new Officer(
                        UUID.randomUUID(),
                        "bao-cao-an-loc",
                        "UBND xã An Lộc",
                        role,
                        UnitId.random(),
                        null);
        return authentication(
                UsernamePasswordAuthenticationToken.authenticated(
                        officer, "", AuthorityUtils.createAuthorityList("ROLE_" + role)));
    }

    private SignedInAs() {}
}
