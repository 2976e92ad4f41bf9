package vn.binhyen.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Vietnamese unless English was chosen: on pages by {@code ?lang=}, kept in a cookie; on the REST
 * interface by Accept-Language.
 */
@Configuration(proxyBeanMethods = false)
class Languages implements WebMvcConfigurer {

    static final Locale VIETNAMESE = Locale.of("vi");

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var change = new LocaleChangeInterceptor();
        change.setParamName("lang");
        change.setHttpMethods("GET");
        change.setIgnoreInvalidLocale(true);
        registry.addInterceptor(change).excludePathPatterns("/api/**");
    }

    @Bean
    LocaleResolver localeResolver() {
        return new TwoLanguages();
    }

    private static final class TwoLanguages implements LocaleResolver {

        private final CookieLocaleResolver chosen = new CookieLocaleResolver("binhyen-lang");

        TwoLanguages() {
            chosen.setDefaultLocale(VIETNAMESE);
            chosen.setCookieHttpOnly(true);
            chosen.setCookieSameSite("Lax");
            chosen.setCookieMaxAge(Duration.ofDays(365));
        }

        @Override
        public Locale resolveLocale(HttpServletRequest request) {
            if (!Requests.isRest(request)) {
                return oneOfTwo(chosen.resolveLocale(request));
            }
            var accepted = request.getHeader("Accept-Language");
            return accepted == null ? VIETNAMESE : oneOfTwo(preferred(accepted));
        }

        @Override
        public void setLocale(
                HttpServletRequest request,
                @Nullable HttpServletResponse response,
                @Nullable Locale locale) {
            chosen.setLocale(request, response, locale == null ? null : oneOfTwo(locale));
        }

        private static @Nullable Locale preferred(String accepted) {
            try {
                return Locale.lookup(
                        Locale.LanguageRange.parse(accepted), List.of(VIETNAMESE, Locale.ENGLISH));
            } catch (IllegalArgumentException malformed) {
                return null;
            }
        }

        private static Locale oneOfTwo(@Nullable Locale locale) {
            return locale != null && locale.getLanguage().equals("en")
                    ? Locale.ENGLISH
                    : VIETNAMESE;
        }
    }
}
