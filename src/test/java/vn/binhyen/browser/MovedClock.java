package vn.binhyen.browser;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * A clock that runs on from a moment of the days when the province had districts, and can be set
 * ahead.
 */
class MovedClock extends Clock {

    private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

    private volatile Duration behind = Duration.ZERO;

    MovedClock(String moment) {
        set(moment);
    }

    final void set(String moment) {
        behind =
                Duration.between(
                        LocalDateTime.parse(moment).atZone(ZONE).toInstant(),
                        Clock.systemUTC().instant());
    }

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().minus(behind);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), behind.negated());
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Beans {

        @Bean
        @Primary
        MovedClock movedClock() {
            return new MovedClock("2024-08-01T08:00:00");
        }
    }
}
