package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.Refusal;

/**
 * How an object stands with one criterion: met or not, how many of how many, or points.
 *
 * @param met of a criterion with yes or no
 * @param number how many there are
 * @param base of how many; of a criterion with a share or full coverage
 * @param points of a criterion with points
 */
public record Answer(
        @Nullable Boolean met,
        @Nullable Integer number,
        @Nullable Integer base,
        @Nullable Integer points) {

    public static Answer yes() {
        return new Answer(true, null, null, null);
    }

    public static Answer no() {
        return new Answer(false, null, null, null);
    }

    public static Answer of(int number, int base) {
        return new Answer(null, number, base, null);
    }

    public static Answer count(int number) {
        return new Answer(null, number, null, null);
    }

    public static Answer points(int points) {
        return new Answer(null, null, null, points);
    }

    /** Refuses what cannot be an answer to the criterion; said at its field. */
    public void check(Criterion criterion) {
        var field = "a-" + criterion.code();
        if (number != null && number < 0 || base != null && base < 0) {
            throw Refusal.of(field, "recognition.refusal.negative");
        }
        if (number != null && base != null && number > base) {
            throw Refusal.of(field, "recognition.refusal.more-than-base", number, base);
        }
        var most = criterion.points() == null ? Rules.ALL_POINTS : criterion.points();
        if (points != null && (points < 0 || points > most)) {
            throw Refusal.of(field, "recognition.refusal.too-many-points", points, most);
        }
    }
}
