package vn.binhyen.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

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
}
