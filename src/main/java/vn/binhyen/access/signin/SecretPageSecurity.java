package vn.binhyen.access.signin;

import jakarta.servlet.DispatcherType;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import vn.binhyen.access.spi.SecretPages;

import java.util.List;

/**
 * Pages opened by a secret in their address.
 *
 * <p>No CSRF token: a foreign page that could forge a request would have to know the secret, and
 * whoever knows it may write without forging. The address goes to no other site, no cache and no
 * search engine.
 */
@Configuration(proxyBeanMethods = false)
class SecretPageSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain secretPages(
            HttpSecurity http, RouteRules rules, ObjectProvider<SecretPages> pages)
            throws Exception {
        List<RequestMatcher> paths =
                pages.orderedStream()
                        .<RequestMatcher>map(it ->
                                PathPatternRequestMatcher.withDefaults().matcher(it.pattern()))
                        .toList();
        http.securityMatcher(request -> paths.stream().anyMatch(it -> it.matches(request)))
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .securityContext(
                        c -> c.securityContextRepository(new NullSecurityContextRepository()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(r ->
                        r.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .anyRequest()
                                .access(rules));
        return SecurityHeaders.on(http)
                .headers(h ->
                        h.referrerPolicy(r -> r.policy(ReferrerPolicy.NO_REFERRER))
                                .addHeaderWriter(
                                        new StaticHeadersWriter(
                                                "X-Robots-Tag", "noindex, nofollow, noarchive")))
                .build();
    }
}
