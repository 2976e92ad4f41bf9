package vn.binhyen.access.signin;

import org.springframework.boot.webmvc.autoconfigure.error.BasicErrorController;
import org.springframework.web.method.HandlerMethod;

/** The few handlers that come with libraries and cannot say who may. */
final class Frameworks {

    private Frameworks() {}

    /** The error page, which must open for whoever ran into an error. */
    static boolean opens(HandlerMethod handler) {
        return BasicErrorController.class.isAssignableFrom(handler.getBeanType());
    }

    /** The description of the REST interface. */
    static boolean takesAnyOfficer(HandlerMethod handler) {
        return handler.getBeanType().getPackageName().startsWith("org.springdoc.");
    }
}
