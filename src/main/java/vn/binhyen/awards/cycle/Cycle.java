package vn.binhyen.awards.cycle;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.awards.standards.Deadline;
import vn.binhyen.awards.standards.Purpose;
import vn.binhyen.awards.standards.Rules;
import vn.binhyen.awards.standards.Standard;
import vn.binhyen.awards.standards.Step;

import java.time.LocalDate;
import java.util.Optional;

/** One year's recognition or grading of one kind of object, by one standard. */
public record Cycle(
        CycleId id,
        int year,
        TitleKind kind,
        Purpose purpose,
        Standard standard,
        LocalDate openedOn) {

    public Rules rules() {
        return standard.of(kind);
    }

    public boolean grades() {
        return purpose == Purpose.GRADE;
    }

    /** The last day of a step; empty where the standard sets none. */
    public Optional<LocalDate> dueOn(Step step) {
        return rules().deadline(step).map(it -> it.of(year));
    }

    public Optional<Deadline> deadline(Step step) {
        return rules().deadline(step);
    }

    /** Whether the step's day has gone by. */
    public boolean late(Step step, LocalDate day) {
        return dueOn(step).filter(day::isAfter).isPresent();
    }
}
