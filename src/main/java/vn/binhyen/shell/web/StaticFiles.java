package vn.binhyen.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.ResourceHttpRequestHandler;
import org.springframework.web.servlet.resource.VersionResourceResolver;

import vn.binhyen.shell.spi.StaticPaths;

import java.util.regex.Pattern;

/**
 * Files whose URL carries the hash of their content may be kept for good; others for an hour.
 *
 * <p>They are served below patterns of their own, not below {@code /**}: every link of a page is
 * looked up among the patterns, and would otherwise be looked for on the class path each time.
 */
@Configuration(proxyBeanMethods = false)
class StaticFiles implements WebMvcConfigurer {

    private static final Pattern VERSIONED = Pattern.compile(".*-[0-9a-f]{32}\\.\\w+");

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler(StaticPaths.OPEN.toArray(String[]::new))
                .addResourceLocations(
                        "classpath:/static/", "classpath:/META-INF/resources/webjars/")
                .resourceChain(true)
                .addResolver(new VersionResourceResolver().addContentVersionStrategy("/**"));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(
                new HandlerInterceptor() {
                    @Override
                    public boolean preHandle(
                            HttpServletRequest request,
                            HttpServletResponse response,
                            Object handler) {
                        if (handler instanceof ResourceHttpRequestHandler) {
                            var forGood = VERSIONED.matcher(request.getRequestURI()).matches();
                            response.setHeader(
                                    HttpHeaders.CACHE_CONTROL,
                                    forGood
                                            ? "public, max-age=31536000, immutable"
                                            : "public, max-age=3600");
                        }
                        return true;
                    }
                });
    }
}
