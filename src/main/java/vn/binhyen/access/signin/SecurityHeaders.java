package vn.binhyen.access.signin;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** What every answer tells the browser; no {@code unsafe-} anything. */
final class SecurityHeaders {

    static final String CONTENT =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "frame-ancestors 'none'; form-action 'self'";

    private SecurityHeaders() {}

    static HttpSecurity on(HttpSecurity http) throws Exception {
        return http.headers(h ->
                h.contentSecurityPolicy(c -> c.policyDirectives(CONTENT))
                        .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(p ->
                                p.policy(
                                        "camera=(), geolocation=(), microphone=(),"
                                                + " payment=(), usb=()")));
    }
}
