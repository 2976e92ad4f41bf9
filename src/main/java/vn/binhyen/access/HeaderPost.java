package vn.binhyen.access;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

import vn.binhyen.shell.spi.SignedIn;

import java.util.Optional;

/** Says in the header which post is at work, and leads to its settings. */
@Component
class HeaderPost implements SignedIn {

    @Override
    public Optional<Post> postOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof Officer officer
                ? Optional.of(new Post(officer.post(), officer.role(), "/settings"))
                : Optional.empty();
    }
}
