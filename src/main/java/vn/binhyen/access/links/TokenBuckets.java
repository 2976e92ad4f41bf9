package vn.binhyen.access.links;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often each of many may: a burst, and one more after each pause. Lives in this process and
 * forgets who was silent longest, so its memory is bounded; whoever is forgotten starts with a
 * whole burst again.
 */
final class TokenBuckets<K> {

    private final int burst;
    private final long pause;
    private final Clock clock;
    private final Map<K, Bucket> known;

    /**
     * @param burst how many at once
     * @param pause after which one more may
     * @param remembered how many are told apart
     */
    TokenBuckets(int burst, Duration pause, int remembered, Clock clock) {
        this.burst = burst;
        this.pause = pause.toMillis();
        this.clock = clock;
        this.known =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, Bucket> eldest) {
                        return size() > remembered;
                    }
                };
    }

    /** Takes one; refuses where none is left. */
    synchronized void take(K key) {
        var bucket = known.computeIfAbsent(key, it -> new Bucket(clock.millis()));
        refuseEmpty(bucket);
        bucket.debt += pause;
    }

    /** Refuses where none is left, and takes none. */
    synchronized void check(K key) {
        var bucket = known.get(key);
        if (bucket != null) {
            refuseEmpty(bucket);
        }
    }

    synchronized int size() {
        return known.size();
    }

    private void refuseEmpty(Bucket bucket) {
        long now = clock.millis();
        bucket.debt = Math.max(0, bucket.debt - Math.max(0, now - bucket.seen));
        bucket.seen = now;
        long over = bucket.debt - (burst - 1) * pause;
        if (over > 0) {
            throw LinkBusy.awhile(Duration.ofMillis(over));
        }
    }

    /** What was taken, in milliseconds that pay it off. */
    private static final class Bucket {

        private long debt;
        private long seen;

        Bucket(long seen) {
            this.seen = seen;
        }
    }
}
