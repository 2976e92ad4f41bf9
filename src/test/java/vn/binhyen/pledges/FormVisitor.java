package vn.binhyen.pledges;

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
record FormVisitor(MockMvcTester mvc, String address) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static FormVisitor newcomer(MockMvcTester mvc) {
        return new FormVisitor(mvc, "198.51.100." + NUMBER.incrementAndGet());
    }

    MockHttpServletResponse open(String secret) {
        return get("/pledge-forms/" + secret);
    }

    MockHttpServletResponse get(String path) {
        return answer(MockMvcRequestBuilders.get(path));
    }

    /** Sends the form with fields and their values in turn. */
    MockHttpServletResponse send(String secret, String version, String... fields) {
        var request =
                MockMvcRequestBuilders.post("/pledge-forms/" + secret).param("version", version);
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

    static String text(MockHttpServletResponse response) {
        return HtmlUtils.htmlUnescape(
                new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
