package vn.binhyen.reporting.totals;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.events.Obliged;

import java.util.Map;
import java.util.UUID;

/**
 * One line of a roll-up: a unit with all below it, or a body.
 *
 * @param parent the unit above it, where lines are shown under another
 * @param values sums by indicator; an indicator nobody reported is left out
 * @param reported reports in the sums
 * @param accepted those of them the desk has taken in
 * @param expected reports owed
 */
public record Total(
        Obliged.Kind kind,
        UUID id,
        String code,
        String name,
        String tier,
        @Nullable UUID parent,
        Map<String, Long> values,
        int reported,
        int accepted,
        int expected) {

    /** Whether something in it has not been taken in yet, or is missing. */
    public boolean isProvisional() {
        return accepted < expected;
    }

    public int missing() {
        return expected - reported;
    }
}
