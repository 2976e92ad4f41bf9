package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.Refusal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a standard says of one kind of object.
 *
 * @param cutOffs where grades begin, of a standard that grades; null of one that recognises
 * @param decision from when a year may be decided on
 */
public record Rules(
        TitleKind kind,
        Window window,
        List<Criterion> criteria,
        List<Exclusion> exclusions,
        List<Decider> deciders,
        List<Deadline> deadlines,
        @Nullable CutOffs cutOffs,
        DecisionRule decision) {

    /** All points there are, of a standard that grades. */
    public static final int ALL_POINTS = 100;

    /** Half a year: fewer days are a slip of the pen. */
    private static final int SHORTEST_WINDOW = 180;

    public Rules {
        criteria = List.copyOf(criteria);
        exclusions = List.copyOf(exclusions);
        deciders = List.copyOf(deciders);
        deadlines = List.copyOf(deadlines);
        decision = decision == null ? DecisionRule.SHIPPED : decision; // none in older rows
    }

    public Optional<Criterion> criterion(String code) {
        return criteria.stream().filter(it -> it.code().equals(code)).findFirst();
    }

    /** Why an object of these traits is not recognised; empty where it may be. */
    public Optional<Exclusion> excluding(Set<Trait> traits) {
        return exclusions.stream().filter(it -> traits.contains(it.trait())).findFirst();
    }

    /** The tier whose chair decides on an object of that tier on that day. */
    public Optional<Decider> decider(String objectTier, LocalDate day) {
        return deciders.stream()
                .filter(it -> it.objectTier().equals(objectTier) && it.holdsOn(day))
                .max(
                        Comparator.comparing(
                                Decider::from, Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    public Optional<Deadline> deadline(Step step) {
        return deadlines.stream().filter(it -> it.step() == step).findFirst();
    }

    /** Everything about it that nobody has compared with the official text. */
    public boolean anythingToConfirm() {
        return window.toConfirm()
                || decision.toConfirm()
                || cutOffs != null && cutOffs.toConfirm()
                || exclusions.stream().anyMatch(Exclusion::toConfirm)
                || criteria.stream().anyMatch(Criterion::toConfirm)
                || deciders.stream().anyMatch(Decider::toConfirm)
                || deadlines.stream().anyMatch(Deadline::toConfirm);
    }

    /** What keeps them from being put in force from that year on. */
    List<Refusal> faults(int firstYear) {
        return faults(firstYear, null);
    }

    /**
     * What keeps them from being put in force for those years.
     *
     * @param lastYear null without end
     */
    List<Refusal> faults(int firstYear, @Nullable Integer lastYear) {
        var faults = new ArrayList<Refusal>();
        if (criteria.isEmpty()) {
            faults.add(new Refusal("recognition.refusal.no-criterion"));
        }
        var seen = new HashSet<String>();
        criteria.stream()
                .filter(it -> !seen.add(it.code()))
                .forEach(it ->
                        faults.add(
                                Refusal.of(
                                        "code-" + it.code(),
                                        "recognition.refusal.criterion-twice")));
        if (cutOffs == null) {
            criteria.stream()
                    .filter(it -> it.form() == CriterionForm.POINTS)
                    .forEach(it ->
                            faults.add(
                                    Refusal.of(
                                            "form-" + it.code(),
                                            "recognition.refusal.points-in-title")));
        } else {
            var sum = criteria.stream().mapToInt(it -> it.points() == null ? 0 : it.points()).sum();
            if (sum != ALL_POINTS) {
                faults.add(Refusal.of("points", "recognition.refusal.points-sum", sum, ALL_POINTS));
            }
            if (cutOffs.excellent() > ALL_POINTS) {
                faults.add(
                        Refusal.of(
                                "excellent", "recognition.refusal.cut-off-too-high", ALL_POINTS));
            }
        }
        LocalDate before = null;
        for (var step : Step.values()) {
            var day = deadline(step).map(it -> it.of(2000)).orElse(null);
            if (day != null && before != null && day.isBefore(before)) {
                faults.add(Refusal.of("deadline-" + step, "recognition.refusal.deadline-order"));
            }
            before = day == null ? before : day;
        }
        if (window.days() < SHORTEST_WINDOW) {
            faults.add(
                    Refusal.of(
                            "window-last",
                            "recognition.refusal.window-short",
                            window.days(),
                            SHORTEST_WINDOW));
        }
        var last = deadline(Step.DECIDE).map(it -> it.of(firstYear)).orElse(null);
        var end = window.of(firstYear).endsOn();
        if (decision.afterWindow() && last != null && !last.isAfter(end)) {
            faults.add(
                    Refusal.of(
                            "deadline-" + Step.DECIDE,
                            "recognition.refusal.deadline-in-window",
                            end));
        }
        Deciders.check(this, window.of(firstYear).startsOn(), faults);
        if (lastYear == null || !window.of(lastYear).endsOn().isBefore(Deciders.DISTRICTS_END)) {
            Deciders.refuseDistricts(this, faults);
        }
        return faults;
    }
}
