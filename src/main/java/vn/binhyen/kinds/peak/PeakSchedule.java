package vn.binhyen.kinds.peak;

import vn.binhyen.campaigns.spi.CampaignKind.RoundProposal;
import vn.binhyen.shared.DatePeriod;
import vn.binhyen.shared.Refusal;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The due days of a peak: the 15th and the 30th of each month (in February the last day), one fixed
 * day a month, or days of the planner's own.
 */
class PeakSchedule {

    static final String MODE = "dueDays";
    static final String TWICE_A_MONTH = "15-and-30";
    static final String ONCE_A_MONTH = "monthly";
    static final String OWN_DAYS = "own";
    static final String DAY_OF_MONTH = "dayOfMonth";
    static final String DAYS = "days";
    static final String WEEKEND = "weekend";
    static final String KEEP = "keep";
    static final String PREVIOUS = "previous";
    static final String NEXT = "next";

    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int MOST_ROUNDS = 60;

    private final DatePeriod window;
    private final Map<String, String> settings;

    PeakSchedule(DatePeriod window, Map<String, String> settings) {
        this.window = window;
        this.settings = settings;
    }

    /** The rounds, each covering the days since the one before, the first from the first day. */
    List<RoundProposal> rounds() {
        var planned = new ArrayList<>(days());
        if (planned.size() > MOST_ROUNDS) {
            throw Refusal.of("settings." + DAYS, "peak.refusal.too-many-rounds", MOST_ROUNDS);
        }
        var rounds = new ArrayList<RoundProposal>();
        var from = window.startsOn();
        for (var index = 0; index < planned.size(); index++) {
            var day = planned.get(index);
            var to = index == planned.size() - 1 ? latest(day, window.endsOn()) : coveredTo(day);
            if (to.isBefore(from)) {
                to = from;
            }
            var due = moved(day);
            rounds.add(new RoundProposal(from, to, to.isAfter(due) ? due : to, due));
            from = to.plusDays(1);
        }
        return rounds;
    }

    private List<LocalDate> days() {
        return switch (settings.getOrDefault(MODE, TWICE_A_MONTH)) {
            case ONCE_A_MONTH -> monthly(dayOfMonth());
            case OWN_DAYS -> own();
            default -> monthly(15, 30);
        };
    }

    private List<LocalDate> monthly(int... daysOfMonth) {
        var days = new TreeSet<LocalDate>();
        for (var month = YearMonth.from(window.startsOn());
                !month.isAfter(YearMonth.from(window.endsOn()));
                month = month.plusMonths(1)) {
            for (var day : daysOfMonth) {
                days.add(month.atDay(Math.min(day, month.lengthOfMonth())));
            }
        }
        days.removeIf(it -> !window.contains(it));
        if (days.isEmpty()) {
            days.add(window.endsOn());
        }
        return List.copyOf(days);
    }

    private int dayOfMonth() {
        try {
            var day = Integer.parseInt(settings.getOrDefault(DAY_OF_MONTH, "25"));
            if (day >= 1 && day <= 31) {
                return day;
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        throw Refusal.of("settings." + DAY_OF_MONTH, "peak.refusal.day-of-month");
    }

    private List<LocalDate> own() {
        var days = new TreeSet<LocalDate>();
        for (var written : settings.getOrDefault(DAYS, "").split("[,;\\s]+")) {
            if (!written.isBlank()) {
                days.add(day(written));
            }
        }
        if (days.isEmpty()) {
            throw Refusal.of("settings." + DAYS, "peak.refusal.no-days");
        }
        return List.copyOf(days);
    }

    /** "15/8" lies in the window's year, or in the next where the window crosses the year. */
    private LocalDate day(String written) {
        try {
            if (written.contains("-")) {
                return LocalDate.parse(written);
            }
            if (written.chars().filter(it -> it == '/').count() == 2) {
                return LocalDate.parse(written, WRITTEN);
            }
            var year = window.startsOn().getYear();
            var day = LocalDate.parse(written + "/" + year, WRITTEN);
            return day.isBefore(window.startsOn()) && window.endsOn().getYear() > year
                    ? LocalDate.parse(written + "/" + (year + 1), WRITTEN)
                    : day;
        } catch (DateTimeException notADay) {
            throw Refusal.of("settings." + DAYS, "peak.refusal.not-a-day", written);
        }
    }

    /** Due on the 30th of a month of 31 days, a round still covers the month to its end. */
    private LocalDate coveredTo(LocalDate day) {
        return day.getDayOfMonth() == 30
                        && settings.getOrDefault(MODE, TWICE_A_MONTH).equals(TWICE_A_MONTH)
                ? YearMonth.from(day).atEndOfMonth()
                : day;
    }

    private LocalDate moved(LocalDate day) {
        var moved = day;
        switch (settings.getOrDefault(WEEKEND, KEEP)) {
            case PREVIOUS -> {
                while (isWeekend(moved) && moved.isAfter(window.startsOn())) {
                    moved = moved.minusDays(1);
                }
            }
            case NEXT -> {
                while (isWeekend(moved)) {
                    moved = moved.plusDays(1);
                }
            }
            default -> {}
        }
        return moved;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
