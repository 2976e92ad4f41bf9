package vn.binhyen.imports.spi;

import org.springframework.security.core.Authentication;

import java.util.Optional;

/**
 * Knows the accounts that import. The work goes on after the request, perhaps on another instance;
 * targets still want to know who is at work.
 */
public interface Importers {

    /** The account of that sign-in name as if it were signed in now; nothing if it may not. */
    Optional<Authentication> signedIn(String login);
}
