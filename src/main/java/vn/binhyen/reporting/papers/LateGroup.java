package vn.binhyen.reporting.papers;

import org.jspecify.annotations.Nullable;

import vn.binhyen.reporting.board.ObligationView;
import vn.binhyen.shared.UnitId;

import java.util.List;

/**
 * Those who are late under one unit, or all late bodies.
 *
 * @param unit the unit above them; null for bodies
 * @param name of the unit above; empty for bodies
 */
public record LateGroup(@Nullable UnitId unit, String name, List<ObligationView> late) {

    public boolean isBodies() {
        return unit == null;
    }

    /** The same but for one unit: nobody urges itself. */
    LateGroup without(UnitId own) {
        return new LateGroup(
                unit,
                name,
                late.stream().filter(it -> !it.obliged().id().equals(own.value())).toList());
    }
}
