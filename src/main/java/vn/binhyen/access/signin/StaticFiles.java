package vn.binhyen.access.signin;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import vn.binhyen.shell.spi.StaticPaths;

import java.util.stream.Stream;

/** Stylesheets, icons and scripts, which the sign-in page needs too. */
final class StaticFiles {

    private static final RequestMatcher OPEN =
            new OrRequestMatcher(
                    Stream.of(HttpMethod.GET, HttpMethod.HEAD)
                            .flatMap(method ->
                                    StaticPaths.OPEN.stream().map(it -> matcher(method, it)))
                            .toList());

    private StaticFiles() {}

    /** Asked only where no handler takes the request. */
    static boolean serve(HttpServletRequest request) {
        return OPEN.matches(request);
    }

    private static RequestMatcher matcher(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
