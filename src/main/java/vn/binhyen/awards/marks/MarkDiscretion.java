package vn.binhyen.awards.marks;

import org.springframework.stereotype.Component;

import vn.binhyen.access.CurrentOfficer;
import vn.binhyen.shared.UnitId;
import vn.binhyen.territory.UnitDirectory;

import java.time.LocalDate;
import java.util.Set;

/**
 * Says where sensitive marks are told in full: to the commune itself about itself and its areas,
 * and to anybody about what lies above communes.
 */
@Component
class MarkDiscretion {

    private static final Set<String> FINE = Set.of("commune", "village");

    private final CurrentOfficer officer;
    private final UnitDirectory units;

    MarkDiscretion(CurrentOfficer officer, UnitDirectory units) {
        this.officer = officer;
        this.units = units;
    }

    /** Whether the officer is told no small numbers of the unit. */
    boolean towards(UnitId unit, LocalDate day) {
        var own = officer.required().unit();
        if (unit.equals(own)) {
            return false;
        }
        var view = units.named(Set.of(unit), day).get(unit);
        return view != null
                && FINE.contains(view.tier())
                && (own == null || !own.equals(view.parent()) || !view.tier().equals("village"));
    }

    /** Whether the officer is told which objects of the unit bear a sensitive mark. */
    boolean opens(UnitId unit, LocalDate day) {
        var view = units.named(Set.of(unit), day).get(unit);
        return view != null && FINE.contains(view.tier()) && !towards(unit, day);
    }
}
