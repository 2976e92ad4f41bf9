package vn.binhyen.access.signin;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;

import tools.jackson.databind.json.JsonMapper;

import vn.binhyen.access.SignIns;
import vn.binhyen.shared.Roles;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;

/**
 * REST, its description and the operators' endpoints: credentials with every call, no session, no
 * CSRF token, 401 without a redirect.
 */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    private final JsonMapper json;
    private final MessageSource texts;

    ApiSecurity(JsonMapper json, MessageSource texts) {
        this.json = json;
        this.texts = texts;
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, RouteRules rules, SignIns signIns) throws Exception {
        http.securityMatcher(
                        "/api/**",
                        "/v3/api-docs",
                        "/v3/api-docs.yaml",
                        "/v3/api-docs/**",
                        "/actuator/**")
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        c -> c.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .addFilterBefore(new ApiCredentials(signIns), AuthorizationFilter.class)
                .authorizeHttpRequests(r ->
                        r.dispatcherTypeMatchers(DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers("/actuator/health", "/actuator/health/**")
                                .permitAll()
                                .requestMatchers("/actuator/**")
                                .hasRole(Roles.ADMINISTRATOR)
                                .anyRequest()
                                .access(rules))
                .exceptionHandling(e ->
                        e.authenticationEntryPoint((request, response, failure) ->
                                        unauthorised(request, response))
                                .accessDeniedHandler((request, response, failure) ->
                                        problem(request, response, 403, "forbidden")));
        return SecurityHeaders.on(http).build();
    }

    /**
     * Names the schemes, but Basic not to a browser: it would open its own password window over the
     * page.
     */
    private void unauthorised(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader("WWW-Authenticate", "Bearer realm=\"binhyen\"");
        if (request.getHeader("Sec-Fetch-Mode") == null
                && request.getHeader("HX-Request") == null) {
            response.addHeader("WWW-Authenticate", "Basic realm=\"binhyen\", charset=\"UTF-8\"");
        }
        problem(request, response, 401, "unauthorised");
    }

    private void problem(
            HttpServletRequest request, HttpServletResponse response, int status, String code)
            throws IOException {
        var locale = language(request);
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "urn:binhyen:problem:" + code);
        body.put("title", texts.getMessage("access.problem." + code + ".title", null, locale));
        body.put("status", status);
        body.put("detail", texts.getMessage("access.problem." + code + ".detail", null, locale));
        body.put("instance", request.getRequestURI());
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.getOutputStream()
                .write(json.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    private static Locale language(HttpServletRequest request) {
        var asked = request.getHeader("Accept-Language");
        return asked != null && asked.toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : Locale.of("vi");
    }
}
