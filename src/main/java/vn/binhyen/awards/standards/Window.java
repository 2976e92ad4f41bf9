package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.DatePeriod;

import java.time.MonthDay;

/**
 * The twelve months a year's assessment looks at: it begins in the year before.
 *
 * @param first first day, of the year before
 * @param last last day, of the year itself
 */
public record Window(MonthDay first, MonthDay last, @Nullable String article, boolean toConfirm) {

    public DatePeriod of(int year) {
        return new DatePeriod(first.atYear(year - 1), last.atYear(year));
    }
}
