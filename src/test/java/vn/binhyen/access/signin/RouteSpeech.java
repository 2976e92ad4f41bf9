package vn.binhyen.access.signin;

import org.springframework.web.method.HandlerMethod;

import vn.binhyen.shared.Roles;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a handler says about who may, in one word for the table of routes. */
public final class RouteSpeech {

    /** Without the administrator, who passes anyway: naming him or not makes no difference. */
    private static final List<String> ORDER =
            List.of(Roles.PLANNER, Roles.REVIEWER, Roles.REPORTER, Roles.VIEWER);

    private RouteSpeech() {}

    public static String of(HandlerMethod handler) {
        var rule = RouteRules.rule(handler);
        return switch (rule.kind()) {
            case NOBODY -> "NOBODY";
            case EVERYBODY -> "EVERYBODY";
            case ANY_OFFICER -> "ALL";
            case ROLES -> words(rule.roles());
        };
    }

    private static String words(Set<String> roles) {
        if (roles.containsAll(ORDER)) {
            return "ALL";
        }
        var named = ORDER.stream().filter(roles::contains).collect(Collectors.joining(","));
        return named.isEmpty() ? Roles.ADMINISTRATOR : named;
    }
}
