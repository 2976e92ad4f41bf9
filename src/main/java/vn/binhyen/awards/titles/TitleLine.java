package vn.binhyen.awards.titles;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;

import java.time.LocalDate;
import java.time.Month;
import java.util.UUID;

/**
 * What is to be written about one object of a year.
 *
 * @param act null where it has only registered
 * @param number number of the decision; null where there was none
 * @param day of the decision; null where it was left at a refusal without one
 */
record TitleLine(
        TitleKind kind,
        int year,
        UUID object,
        boolean registered,
        @Nullable TitleAct act,
        String standard,
        @Nullable String number,
        @Nullable LocalDate day,
        @Nullable UUID authority) {

    static TitleLine decided(
            TitleDecision decision, UUID object, boolean registered, TitleAct act) {
        var authority = decision.authority();
        return new TitleLine(
                decision.kind(),
                decision.year(),
                object,
                registered,
                act,
                decision.standard(),
                decision.number(),
                decision.day(),
                authority == null ? null : authority.value());
    }

    /** Since when it counts; without a decision from the last day of its year. */
    LocalDate fromDay() {
        return day == null ? LocalDate.of(year, Month.DECEMBER, 31) : day;
    }
}
