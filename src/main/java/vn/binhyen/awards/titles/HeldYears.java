package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * In which of the last decided years running each object held the title, seen from a day.
 *
 * @param last the last decided year; 0 where none has been decided
 * @param running how many decided years there are without a gap, the last among them
 * @param held a bit for each year held: the lowest stands for the last year, the next for the one
 *     before
 */
record HeldYears(int last, int running, Map<UUID, Long> held) {

    static final int MOST = 60;

    /** For how many of the last years running the object has held the title. */
    int streak(UUID object) {
        long years = held.getOrDefault(object, 0L);
        return Math.min(running, Long.numberOfTrailingZeros(~years));
    }

    boolean held(UUID object, int year) {
        return year <= last && last - year < MOST && (bits(object) >> (last - year) & 1) == 1;
    }

    private long bits(UUID object) {
        @Nullable Long years = held.get(object);
        return years == null ? 0 : years;
    }

    /** The decided years running, the first one first. */
    List<Integer> years() {
        var years = new ArrayList<Integer>();
        for (int year = last - running + 1; running > 0 && year <= last; year++) {
            years.add(year);
        }
        return years;
    }
}
