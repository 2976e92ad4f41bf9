package vn.binhyen.shell.web;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.util.UriComponentsBuilder;

import vn.binhyen.shell.spi.BellSource;
import vn.binhyen.shell.spi.NavigationEntry;
import vn.binhyen.shell.spi.PageNotice;
import vn.binhyen.shell.spi.ProvinceName;
import vn.binhyen.shell.spi.SignedIn;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Gathers the frame of the current request: {@code ${@frame.current()}} in the layout. */
@Component("frame")
class Frames {

    private final List<NavigationEntry> entries;
    private final List<String> notices;
    private final ObjectProvider<SignedIn> signedIn;
    private final ObjectProvider<BellSource> bell;
    private final ObjectProvider<ProvinceName> province;

    Frames(
            ObjectProvider<NavigationEntry> entries,
            ObjectProvider<PageNotice> notices,
            ObjectProvider<SignedIn> signedIn,
            ObjectProvider<BellSource> bell,
            ObjectProvider<ProvinceName> province) {
        this.entries =
                entries.stream()
                        .sorted(
                                Comparator.comparingInt(NavigationEntry::order)
                                        .thenComparing(NavigationEntry::href))
                        .toList();
        this.notices = notices.orderedStream().map(PageNotice::key).toList();
        this.signedIn = signedIn;
        this.bell = bell;
        this.province = province;
    }

    public Frame current() {
        var request =
                ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                        .getRequest();
        var officer = officer();
        var language = LocaleContextHolder.getLocale().getLanguage();
        var other = language.equals("en") ? "vi" : "en";
        return new Frame(
                language,
                province.stream().flatMap(it -> it.today().stream()).findFirst().orElse(null),
                notices,
                officer == null ? null : postOf(officer),
                navigation(NavigationEntry.Section.WORK, officer, request),
                navigation(NavigationEntry.Section.SYSTEM, officer, request),
                officer == null ? null : bellOf(officer),
                officer == null ? null : headersOf(request),
                translated(request, other),
                other);
    }

    private static @Nullable Authentication officer() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var known =
                authentication != null
                        && authentication.isAuthenticated()
                        && !(authentication instanceof AnonymousAuthenticationToken);
        return known ? authentication : null;
    }

    private SignedIn.Post postOf(Authentication officer) {
        return signedIn.stream()
                .flatMap(it -> it.postOf(officer).stream())
                .findFirst()
                .orElseGet(() ->
                        new SignedIn.Post(
                                officer.getName(),
                                rolesOf(officer).stream().sorted().findFirst().orElse(""),
                                null));
    }

    private Frame.@Nullable Bell bellOf(Authentication officer) {
        return bell.stream()
                .findFirst()
                .map(source -> new Frame.Bell(source.unread(officer), source.href()))
                .orElse(null);
    }

    private List<Frame.Entry> navigation(
            NavigationEntry.Section section,
            @Nullable Authentication officer,
            HttpServletRequest request) {
        if (officer == null) {
            return List.of();
        }
        var open = Whereabouts.openTo(rolesOf(officer), entries);
        var here = Whereabouts.among(open, Requests.path(request)).orElse(null);
        return open.stream()
                .filter(it -> it.section() == section)
                .map(it -> new Frame.Entry(it.key(), it.href(), it.equals(here)))
                .toList();
    }

    private static Set<String> rolesOf(Authentication officer) {
        return officer.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(it -> it != null && it.startsWith("ROLE_"))
                .map(it -> it.substring("ROLE_".length()))
                .collect(Collectors.toSet());
    }

    /** A page that answers a form has no address of its own: its form has, without the query. */
    private static String translated(HttpServletRequest request, String other) {
        var address = UriComponentsBuilder.fromPath(Requests.path(request));
        if ("GET".equals(request.getMethod())) {
            address.query(request.getQueryString());
        }
        return address.replaceQueryParam("lang", other).build().toUriString();
    }

    private static @Nullable String headersOf(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token
                ? "{\"%s\": \"%s\"}".formatted(token.getHeaderName(), token.getToken())
                : null;
    }
}
