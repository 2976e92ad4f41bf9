package vn.binhyen.access.signin;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

import vn.binhyen.access.Officer;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * Every route says who may: {@code @RolesAllowed} or {@code @PermitAll} at the handler or its
 * class.
 *
 * <p>A handler that says nothing is refused for everybody. The rule looks up the handler method the
 * request will reach, so controllers stay package-private and need no proxies. An administrator
 * passes wherever roles are named.
 */
@Component
class RouteRules implements AuthorizationManager<RequestAuthorizationContext> {

    private final SingletonSupplier<List<RequestMappingHandlerMapping>> mappings;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    /** By provider: the mapping itself waits for the controllers, this rule does not. */
    RouteRules(ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = SingletonSupplier.of(() -> mappings.orderedStream().toList());
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> caller,
            RequestAuthorizationContext context) {
        return new AuthorizationDecision(mayPass(caller, context.getRequest()));
    }

    private boolean mayPass(
            Supplier<? extends @Nullable Authentication> caller, HttpServletRequest request) {
        var route = route(request);
        if (route.handler() != null) {
            return known(route.handler()).admits(caller);
        }
        // nothing is served there but static files, and the answer that it is not there
        return StaticFiles.serve(request) || officer(caller).isPresent();
    }

    private Rule known(HandlerMethod handler) {
        return rules.computeIfAbsent(handler.getMethod(), method -> rule(handler));
    }

    /** What the handler says; the rule of {@link Kind#NOBODY} where it says nothing. */
    static Rule rule(HandlerMethod handler) {
        if (Frameworks.opens(handler)) {
            return new Rule(Kind.EVERYBODY, Set.of());
        }
        if (Frameworks.takesAnyOfficer(handler)) {
            return new Rule(Kind.ANY_OFFICER, Set.of());
        }
        return rule(handler.getMethod())
                .or(() -> rule(handler.getBeanType()))
                .orElseGet(() -> new Rule(Kind.NOBODY, Set.of()));
    }

    private static Optional<Rule> rule(AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, DenyAll.class)) {
            return Optional.of(new Rule(Kind.NOBODY, Set.of()));
        }
        if (AnnotatedElementUtils.hasAnnotation(element, PermitAll.class)) {
            return Optional.of(new Rule(Kind.EVERYBODY, Set.of()));
        }
        var roles = AnnotatedElementUtils.findMergedAnnotation(element, RolesAllowed.class);
        return roles == null
                ? Optional.empty()
                : Optional.of(new Rule(Kind.ROLES, Set.of(roles.value())));
    }

    private Route route(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        for (var mapping : mappings.obtain()) {
            try {
                var found = mapping.getHandler(request);
                if (found != null && found.getHandler() instanceof HandlerMethod handler) {
                    return new Route(handler);
                }
            } catch (Exception wrongMethodOrMediaType) {
                return new Route(null); // the dispatcher will say so, to officers
            }
        }
        return new Route(null);
    }

    private static Optional<Officer> officer(Supplier<? extends @Nullable Authentication> caller) {
        var authentication = caller.get();
        return authentication != null && authentication.getPrincipal() instanceof Officer officer
                ? Optional.of(officer)
                : Optional.empty();
    }

    private record Route(@Nullable HandlerMethod handler) {}

    enum Kind {
        NOBODY,
        ROLES,
        ANY_OFFICER,
        EVERYBODY
    }

    record Rule(Kind kind, Set<String> roles) {

        private boolean admits(Supplier<? extends @Nullable Authentication> caller) {
            return switch (kind) {
                case NOBODY -> false;
                case EVERYBODY -> true;
                case ANY_OFFICER -> officer(caller).isPresent();
                case ROLES ->
                        officer(caller)
                                .filter(it -> it.isAdministrator() || roles.contains(it.role()))
                                .isPresent();
            };
        }
    }
}
