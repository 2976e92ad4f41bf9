package vn.binhyen.awards.standards;

import org.jspecify.annotations.Nullable;

import vn.binhyen.awards.events.TitleKind;
import vn.binhyen.shared.NotFound;
import vn.binhyen.shared.Refusal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One edition of the rules of a circular, directive or decision (Vietnamese: bộ tiêu chuẩn), for a
 * span of years.
 *
 * @param code as import files write it ("TT124/2021"); all editions share it
 * @param edition 1 as shipped; a province's own follow
 * @param instrument number of the document it comes from
 * @param amends number of the document that one amends, whose articles are named
 * @param lastYear null without end
 * @param frozen a cycle uses it: its rules stay for ever
 */
public record Standard(
        StandardId id,
        String code,
        int edition,
        String instrument,
        @Nullable String amends,
        Purpose purpose,
        int firstYear,
        @Nullable Integer lastYear,
        boolean yearsToConfirm,
        State state,
        boolean frozen,
        Map<TitleKind, Rules> rules,
        long version) {

    public Standard {
        rules = Map.copyOf(rules);
    }

    /** What it says of that kind of object. */
    public Rules of(TitleKind kind) {
        var found = rules.get(kind);
        if (found == null) {
            throw new NotFound();
        }
        return found;
    }

    public boolean coversYear(int year) {
        return firstYear <= year && (lastYear == null || year <= lastYear);
    }

    public boolean isDraft() {
        return state == State.DRAFT;
    }

    /** The number of the document whose articles are named. */
    public String articlesOf() {
        return amends == null ? instrument : amends;
    }

    /** What keeps it from being put in force, of all kinds together. */
    List<Refusal> faults() {
        var faults = new ArrayList<Refusal>();
        if (lastYear != null && lastYear < firstYear) {
            faults.add(Refusal.of("lastYear", "recognition.refusal.years-out-of-order"));
        }
        rules.values().forEach(it -> faults.addAll(it.faults(firstYear, lastYear)));
        return faults;
    }

    /** Whether it is worked at, applied, or no longer. */
    public enum State {
        DRAFT,
        IN_FORCE
    }
}
