package vn.binhyen.access.links;

import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.web.util.HtmlUtils;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody with a link and a browser, at an address of his own: how often he may is counted by it.
 */
public record FormVisitor(MockMvcTester mvc, String path, String address) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static FormVisitor newcomer(MockMvcTester mvc, String path) {
        return new FormVisitor(mvc, path, "198.51.100." + NUMBER.incrementAndGet());
    }

    public MockHttpServletResponse open(String secret) {
        return get(path + "/" + secret);
    }

    public MockHttpServletResponse get(String path) {
        return answer(MockMvcRequestBuilders.get(path));
    }

    /** Sends the form with fields and their values in turn. */
    public MockHttpServletResponse send(String secret, String version, String... fields) {
        var request = MockMvcRequestBuilders.post(path + "/" + secret).param("version", version);
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return answer(request);
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) {
        return mvc.perform(
                        request.accept("text/html")
                                .with(it -> {
                                    it.setRemoteAddr(address);
                                    return it;
                                }))
                .getResponse();
    }

    public static String text(MockHttpServletResponse response) {
        return HtmlUtils.htmlUnescape(
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
