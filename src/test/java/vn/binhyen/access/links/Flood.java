package vn.binhyen.access.links;

import static org.assertj.core.api.Assertions.assertThat;

import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Ten thousand requests on a public form, eight at a time. */
public record Flood(MockMvcTester mvc) {

    public static final int REQUESTS = 10_000;

    private static final int AT_ONCE = 8;

    /**
     * How often each status was answered.
     *
     * @param request made for each number
     * @param address from which the request of that number comes
     */
    public Map<Integer, Integer> of(
            IntFunction<MockHttpServletRequestBuilder> request, IntFunction<String> address)
            throws Exception {
        var statuses = new ConcurrentHashMap<Integer, Integer>();
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running =
                    IntStream.range(0, AT_ONCE)
                            .mapToObj(it ->
                                    threads.submit(() -> {
                                        int number;
                                        while ((number = next.getAndIncrement()) < REQUESTS) {
                                            statuses.merge(
                                                    status(
                                                            request.apply(number),
                                                            address.apply(number)),
                                                    1,
                                                    Integer::sum);
                                        }
                                    }))
                            .toList();
            for (var it : running) {
                it.get();
            }
        }
        assertThat(statuses.values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(REQUESTS);
        return new TreeMap<>(statuses);
    }

    /** What one request from that address is answered; who is to wait is told how long. */
    public int status(MockHttpServletRequestBuilder request, String address) {
        var response =
                mvc.perform(
                                request.with(it -> {
                                    it.setRemoteAddr(address);
                                    return it;
                                }))
                        .getResponse();
        if (response.getStatus() == 429) {
            assertThat(Integer.parseInt(String.valueOf(response.getHeader("Retry-After"))))
                    .isPositive();
        }
        return response.getStatus();
    }
}
