package vn.binhyen.access.links;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import org.junit.jupiter.api.Test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

class TokenBucketsUnitTests {

    private final SetClock clock = new SetClock();
    private final TokenBuckets<String> buckets =
            new TokenBuckets<>(3, Duration.ofSeconds(10), 5, clock);

    @Test
    void aBurstPassesAndThenOneAfterEachPause() {
        assertThat(passed("a", 10)).isEqualTo(3);
        clock.ahead(Duration.ofSeconds(9));
        assertThat(passed("a", 10)).isZero();
        clock.ahead(Duration.ofSeconds(1));
        assertThat(passed("a", 10)).isEqualTo(1);
        clock.ahead(Duration.ofHours(1));
        assertThat(passed("a", 10)).isEqualTo(3);
    }

    @Test
    void saysHowLongToWait() {
        passed("a", 3);
        clock.ahead(Duration.ofSeconds(4));

        assertThatExceptionOfType(LinkBusy.class)
                .isThrownBy(() -> buckets.take("a"))
                .matches(it -> it.waiting().equals(Duration.ofSeconds(6)));
    }

    @Test
    void oneDoesNotPayForAnother() {
        passed("a", 3);

        assertThat(passed("b", 3)).isEqualTo(3);
    }

    @Test
    void askingTakesNothing() {
        for (int i = 0; i < 10; i++) {
            buckets.check("a");
        }
        assertThat(passed("a", 10)).isEqualTo(3);
        assertThatExceptionOfType(LinkBusy.class).isThrownBy(() -> buckets.check("a"));
        assertThatNoException().isThrownBy(() -> buckets.check("b"));
    }

    @Test
    void remembersNoMoreThanItMay() {
        for (int i = 0; i < 10_000; i++) {
            passed("a" + i, 1);
        }
        assertThat(buckets.size()).isEqualTo(5);
    }

    @Test
    void aClockSetBackGivesNothingAway() {
        passed("a", 3);
        clock.ahead(Duration.ofSeconds(-60));

        assertThat(passed("a", 3)).isZero();
    }

    private int passed(String key, int times) {
        int passed = 0;
        for (int i = 0; i < times; i++) {
            try {
                buckets.take(key);
                passed++;
            } catch (LinkBusy busy) {
                assertThat(busy.waiting()).isPositive();
            }
        }
        return passed;
    }

    private static final class SetClock extends Clock {

        private Instant now = Instant.parse("2026-11-27T01:00:00Z");

        void ahead(Duration by) {
            now = now.plus(by);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
