package vn.binhyen.awards.marks;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;

import java.util.UUID;

/**
 * A mark of one object for a year: met or not, or a count of a base.
 *
 * @param met null for a counted one
 */
record MarkLine(
        TitleKind kind,
        int year,
        UUID object,
        String mark,
        @Nullable Boolean met,
        @Nullable Integer count,
        @Nullable Integer base) {

    /** Whether there is nothing to keep: a positive mark that is not there. */
    boolean nothing() {
        return Boolean.FALSE.equals(met) && Mark.of(mark).filter(Mark::positive).isPresent();
    }
}
