package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.MonthDay;

/**
 * The last day of a step.
 *
 * @param nextYear whether the day lies in the year after
 */
public record Deadline(
        Step step, MonthDay day, boolean nextYear, @Nullable String article, boolean toConfirm) {

    public LocalDate of(int year) {
        return day.atYear(nextYear ? year + 1 : year);
    }
}
