package vn.binhyen.imports;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;

import vn.binhyen.imports.spi.Importers;

import java.util.Optional;

/** Knows everybody but one who is gone. */
@TestComponent
@Primary
class SampleImporters implements Importers {

    @Override
    public Optional<Authentication> signedIn(String login) {
        return login.equals("gone")
                ? Optional.empty()
                : Optional.of(
                        UsernamePasswordAuthenticationToken.authenticated(
                                login, null, AuthorityUtils.NO_AUTHORITIES));
    }
}
