package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What is kept of an object and year.
 *
 * @param results in the order in which they were decided
 */
record StoredTitle(boolean registered, List<Result> results) {

    /** One result. */
    record Result(TitleAct act, @Nullable String number, @Nullable LocalDate day) {

        boolean says(TitleLine line) {
            return act == line.act()
                    && Objects.equals(number, line.number())
                    && Objects.equals(day, line.day());
        }
    }
}
