package vn.binhyen.shell.spi;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;

import java.util.Optional;

/** Tells the frame which post is signed in. Implemented by access. */
public interface SignedIn {

    /** The post behind the authentication; empty for strangers. */
    Optional<Post> postOf(Authentication authentication);

    /**
     * What the header says about who works here.
     *
     * @param name the post in words, e.g. "UBND xã An Lộc"
     * @param role a name of {@link vn.binhyen.shared.Roles}
     * @param href the page of the own account, or null
     */
    record Post(String name, String role, @Nullable String href) {}
}
