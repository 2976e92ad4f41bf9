package vn.binhyen.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;

/** Measured times and how they are printed. */
final class Timing {

    private Timing() {}

    static Duration once(Work work) throws Exception {
        var begin = System.nanoTime();
        work.run(0);
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Times each of many runs, after a fifth of them has warmed everything up. */
    static long[] each(int runs, Work work) throws Exception {
        for (int i = 0; i < runs / 5; i++) {
            work.run(i);
        }
        var nanos = new long[runs];
        for (int i = 0; i < runs; i++) {
            var begin = System.nanoTime();
            work.run(i);
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        return nanos;
    }

    static String percentiles(long[] sorted) {
        return milliseconds(sorted[sorted.length / 2])
                + " / "
                + milliseconds(sorted[(int) (sorted.length * 0.95)])
                + " ms";
    }

    static String median(long[] sorted) {
        return milliseconds(sorted[sorted.length / 2]) + " ms";
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.2f s", duration.toNanos() / 1e9);
    }

    private static String milliseconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e6);
    }

    /** Something measured; told which run it is. */
    interface Work {
        void run(int index) throws Exception;
    }
}
