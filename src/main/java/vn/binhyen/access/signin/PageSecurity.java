package vn.binhyen.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import java.io.IOException;

/**
 * The pages: sign-in by form, a session in the database, CSRF on.
 *
 * <p>The CSRF token and the page asked for before sign-in stand in cookies, not in a session, so
 * that visitors who never sign in leave no session behind.
 */
@Configuration(proxyBeanMethods = false)
class PageSecurity {

    private static final RequestMatcher FRAGMENT =
            new RequestHeaderRequestMatcher("HX-Request", "true");

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, RouteRules rules, PasswordSignIn signIn)
            throws Exception {
        http.authenticationProvider(signIn)
                .authorizeHttpRequests(r ->
                        r.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(rules))
                .csrf(c ->
                        c.csrfTokenRepository(new CookieCsrfTokenRepository())
                                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .addFilterAfter(new EarlyCsrfToken(), CsrfFilter.class)
                .formLogin(f ->
                        f.loginPage("/login")
                                .failureHandler((request, response, failure) ->
                                        response.sendRedirect(
                                                request.getContextPath()
                                                        + "/login?"
                                                        + reason(failure))))
                .logout(l -> l.logoutSuccessUrl("/login?out"))
                .requestCache(c -> c.requestCache(pagesOnly()))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint(entry())
                                .accessDeniedHandler(PageSecurity::refused));
        return SecurityHeaders.on(http).build();
    }

    /** One word for every refusal; only a crowd at the door is told apart. */
    private static String reason(AuthenticationException failure) {
        return failure instanceof AuthenticationServiceException ? "busy" : "error";
    }

    private static AuthenticationEntryPoint entry() {
        var signInPage = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, failure) -> {
            if (FRAGMENT.matches(request)) {
                reload(response);
            } else {
                signInPage.commence(request, response, failure);
            }
        };
    }

    private static CookieRequestCache pagesOnly() {
        var cache = new CookieRequestCache();
        cache.setRequestMatcher(request ->
                "GET".equals(request.getMethod())
                        && !FRAGMENT.matches(request)
                        && !path(request).startsWith("/error")
                        && accepts(request, "text/html"));
        return cache;
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    private static boolean accepts(HttpServletRequest request, String type) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains(type);
    }

    private static void refused(
            HttpServletRequest request,
            HttpServletResponse response,
            org.springframework.security.access.AccessDeniedException failure)
            throws IOException, jakarta.servlet.ServletException {
        if (request.getUserPrincipal() == null && FRAGMENT.matches(request)) {
            reload(response);
        } else if (failure instanceof CsrfException && "/login".equals(path(request))) {
            response.sendRedirect(request.getContextPath() + "/login?again");
        } else {
            new AccessDeniedHandlerImpl().handle(request, response, failure);
        }
    }

    /**
     * htmx would swap the sign-in page into a fragment; reloading the whole page leads to sign-in
     * and back.
     */
    private static void reload(HttpServletResponse response) {
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}
