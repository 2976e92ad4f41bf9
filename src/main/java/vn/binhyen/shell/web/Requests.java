package vn.binhyen.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

import java.net.URI;
import java.net.URISyntaxException;

/** What a request is for, also while its failure is answered. */
final class Requests {

    private Requests() {}

    /** The path asked for; that of the failed request on the error page. */
    static String path(HttpServletRequest request) {
        var failed = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        var path = failed == null ? request.getRequestURI() : failed;
        return path.substring(request.getContextPath().length());
    }

    /** Asked by a program, not by a browser. */
    static boolean isRest(HttpServletRequest request) {
        var path = path(request);
        return path.startsWith("/api/") || path.startsWith("/v3/api-docs");
    }

    /** Asked by htmx for a part of a page. */
    static boolean isFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-Boosted"));
    }

    /** The page of this application the request was sent from, or null. */
    static @Nullable String cameFrom(HttpServletRequest request) {
        var referer = request.getHeader(HttpHeaders.REFERER);
        if (referer == null) {
            return null;
        }
        try {
            var from = new URI(referer);
            var path = from.getRawPath();
            if (!request.getServerName().equals(from.getHost()) || path == null) {
                return null;
            }
            return from.getRawQuery() == null ? path : path + "?" + from.getRawQuery();
        } catch (URISyntaxException malformed) {
            return null;
        }
    }
}
