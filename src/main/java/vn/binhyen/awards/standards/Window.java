package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import vn.binhyen.shared.DatePeriod;

import java.time.MonthDay;
import java.time.temporal.ChronoUnit;

/**
 * The months a year's assessment looks at. Where its first day lies after its last one in the
 * calendar, it begins in the year before.
 *
 * @param last last day, of the year itself
 */
public record Window(MonthDay first, MonthDay last, @Nullable String article, boolean toConfirm) {

    private static final int COMMON_YEAR = 2001;

    public DatePeriod of(int year) {
        return new DatePeriod(first.atYear(crossesYears() ? year - 1 : year), last.atYear(year));
    }

    /** Whether it begins in the year before. */
    public boolean crossesYears() {
        return first.isAfter(last);
    }

    /** How many days of a common year it has. */
    long days() {
        var days = of(COMMON_YEAR);
        return ChronoUnit.DAYS.between(days.startsOn(), days.endsOn()) + 1;
    }
}
