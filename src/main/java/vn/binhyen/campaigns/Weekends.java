package vn.binhyen.campaigns;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Saturdays and Sundays: due days on them are warned of, and may be meant so. */
public final class Weekends {

    private Weekends() {}

    public static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
