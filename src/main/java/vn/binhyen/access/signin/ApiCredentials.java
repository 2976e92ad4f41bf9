package vn.binhyen.access.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

import vn.binhyen.access.Officer;
import vn.binhyen.access.SignIns;
import vn.binhyen.shared.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** Reads the officer from {@code Authorization}: HTTP Basic, or Bearer with a personal token. */
final class ApiCredentials extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic ";

    private final SignIns signIns;

    ApiCredentials(SignIns signIns) {
        this.signIns = signIns;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            var header = request.getHeader("Authorization");
            if (header != null) {
                officer(header).ifPresent(ApiCredentials::signIn);
            }
        } catch (Refusal busy) {
            response.setHeader("Retry-After", "5");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        chain.doFilter(request, response);
    }

    private Optional<Officer> officer(String header) {
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return signIns.byToken(header.substring(BEARER.length()).strip());
        }
        if (header.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            return basic(header.substring(BASIC.length()).strip());
        }
        return Optional.empty();
    }

    private Optional<Officer> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
        var colon = pair.indexOf(':');
        return colon < 0
                ? Optional.empty()
                : signIns.byBasic(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static void signIn(Officer officer) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new OfficerAuthentication(officer));
        SecurityContextHolder.setContext(context);
    }
}
